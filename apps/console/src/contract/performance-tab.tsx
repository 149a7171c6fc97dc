import { useTranslation } from 'react-i18next'
import type { ContractHistory, ContractProposalView } from '#libs/contracts/views'
import type { SignedContract } from '#libs/domain/procurement/contract'
import { Article } from '../elements/article.js'
import { StatusTag } from '../elements/status-tag.js'
import { absolute } from '../elements/when-words.js'
import { yuan } from '../elements/yuan.js'
import { useLanguage } from '../words/language.js'
import type { ContractView } from './contract-view.js'
import { Security } from './security-section.js'

interface PerformanceTabProps {
  readonly view: ContractView
  readonly history: ContractHistory
}

/** What became of a contract after its signature: securities, proposals, pauses, its end. */
export function PerformanceTab({ view: { state }, history }: PerformanceTabProps) {
  const { t } = useTranslation()
  if (state.status !== 'signed') return <p className="panel quiet">{t('contract.notSignedYet')}</p>
  return (
    <>
      <Security contract={state} uses={history.securityUses} />
      <Supplements contract={state} percent={history.supplementaryPercent} />
      <Proposals proposals={history.proposals} />
      <Suspensions contract={state} />
      <Subcontracts contract={state} />
      <End contract={state} />
    </>
  )
}

interface OfContract {
  readonly contract: SignedContract
}

interface SupplementsProps extends OfContract {
  readonly percent: number
}

/** The running sum of all supplementary contracts against what the law allows (法§49). */
function Supplements({ contract: { supplemented, originalAmount }, percent }: SupplementsProps) {
  const { t } = useTranslation()
  const most = Math.floor((originalAmount * percent) / 100)
  const used = most === 0 ? 0 : (supplemented / most) * 100
  return (
    <section className="panel apart" aria-labelledby="supplements">
      <h2 id="supplements">
        {t('contract.supplements')}{' '}
        <span className="caption">
          <Article rule="法§49" />
        </span>
      </h2>
      <p>
        {t('contract.supplementSum', {
          ...{ signed: yuan(supplemented), most: yuan(most), percent },
          left: yuan(most - supplemented),
        })}
      </p>
      <div
        className="budget-bar"
        role="img"
        aria-label={t('when.spent', { percent: Math.round(used) })}
      >
        <div className="budget-spent" style={{ width: `${String(used)}%` }} />
      </div>
    </section>
  )
}

const outcomeStatus = { open: 'waiting', signed: 'in-force', dropped: 'withdrawn' } as const

function Proposals({ proposals }: { readonly proposals: readonly ContractProposalView[] }) {
  const { t } = useTranslation()
  return (
    <section className="panel apart" aria-labelledby="proposals">
      <h2 id="proposals">{t('contract.proposals')}</h2>
      {proposals.length === 0 && <p className="quiet">{t('contract.noProposals')}</p>}
      <ul className="rows">
        {proposals.toReversed().map(one => (
          <Proposal key={one.proposal} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Proposal({ one }: { readonly one: ContractProposalView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, why, words, heads, months, amount, outcome, proposedAt, number, signedOn } = one
  const group = kind === 'change' ? 'changeReason' : 'terminationGround'
  return (
    <li className="brief">
      <span>
        {t(`contract.kind.${kind}`)} <StatusTag status={outcomeStatus[outcome]} />{' '}
        {why !== undefined && t(`option.${group}.${why}`)}
      </span>
      <span>{words}</span>
      <span className="caption">
        {[
          heads !== undefined && t(`contract.proposed.${kind}`, { count: heads }),
          months !== undefined && t('contract.unit.months', { count: months }),
          amount !== undefined && t('act.yuan', { amount: yuan(amount) }),
          number !== undefined && `${number} · ${signedOn ?? ''}`,
          one.dropReason,
        ]
          .filter(part => typeof part === 'string')
          .join(' · ')}{' '}
        · <time dateTime={proposedAt}>{absolute(proposedAt, language)}</time>{' '}
        {t('contract.proposedBy', { role: t(`role.${one.role}`) })}
      </span>
    </li>
  )
}

function Suspensions({ contract: { suspensions } }: OfContract) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (suspensions.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="suspensions">
      <h2 id="suspensions">
        {t('contract.suspensions')}{' '}
        <span className="caption">
          <Article rule="条例§54" />
        </span>
      </h2>
      <ul className="rows">
        {suspensions.map(({ suspension, from, to }) => (
          <li key={suspension} className="brief">
            <span>
              <time dateTime={from}>{absolute(from, language)}</time> –{' '}
              {to === undefined ? (
                <StatusTag status="clock-paused" />
              ) : (
                <time dateTime={to}>{absolute(to, language)}</time>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Subcontracts({ contract: { subcontracts } }: OfContract) {
  const { t } = useTranslation()
  if (subcontracts.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="subcontracts">
      <h2 id="subcontracts">{t('contract.subcontracts')}</h2>
      <ul className="rows">
        {subcontracts.map(({ subcontract, part, occurredOn, paper }) => (
          <li key={subcontract} className="brief">
            <span>{part}</span>
            <span className="caption">
              {occurredOn} · {paper}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function End({ contract: { terminated } }: OfContract) {
  const { t } = useTranslation()
  if (!terminated) return null
  const { ground, number, signedOn, deliveredHeads, released, toRecover } = terminated
  return (
    <section className="panel apart" aria-labelledby="end">
      <h2 id="end">{t('contract.status.terminated')}</h2>
      <dl className="facts">
        <dt>{t('contract.ground')}</dt>
        <dd>{t(`option.terminationGround.${ground}`)}</dd>
        <dt>{t('contract.paper')}</dt>
        <dd>
          {number} · {signedOn}
        </dd>
        <dt>{t('contract.delivered')}</dt>
        <dd>{t('contract.unit.heads', { count: deliveredHeads })}</dd>
        <dt>{t('contract.released')}</dt>
        <dd>{t('act.yuan', { amount: yuan(released) })}</dd>
        <dt>{t('contract.toRecover')}</dt>
        <dd>{t('act.yuan', { amount: yuan(toRecover) })}</dd>
      </dl>
    </section>
  )
}
