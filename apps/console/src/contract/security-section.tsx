import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SecurityUseView } from '#libs/contracts/views'
import type { SignedContract } from '#libs/domain/procurement/contract'
import { Article } from '../elements/article.js'
import { foreign } from '../elements/article-words.js'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { absolute } from '../elements/when-words.js'
import { yuan } from '../elements/yuan.js'
import { useLanguage } from '../words/language.js'

interface SecurityProps {
  readonly contract: SignedContract
  readonly uses: readonly SecurityUseView[]
}

/** The performance security: what was agreed and given, what was used of it and why, what goes back. */
export function Security({ contract: { terms, security = {} }, uses }: SecurityProps) {
  const { t } = useTranslation()
  const asked = terms.performanceSecurity
  return (
    <section className="panel" aria-labelledby="security">
      <h2 id="security">
        {t('contract.term.performanceSecurity')}{' '}
        <span className="caption">
          <Article rule="条例§48" />
        </span>
      </h2>
      {asked === 0 ? (
        <p className="quiet">{t('contract.noSecurity')}</p>
      ) : (
        <dl className="facts">
          <dt>{t('contract.asked')}</dt>
          <dd>{t('act.yuan', { amount: yuan(asked) })}</dd>
          <dt>{t('contract.given')}</dt>
          <dd>{givenWords(security, t)}</dd>
          <Used {...security} />
          <dt>{t('contract.returned')}</dt>
          <dd>
            <Return {...security} />
          </dd>
        </dl>
      )}
      <Uses uses={uses} />
    </section>
  )
}

type Secured = NonNullable<SignedContract['security']>

function givenWords({ given, waived }: Secured, t: TFunction): string {
  if (waived) return t('contract.waived', { grade: waived.grade })
  if (!given) return t('contract.notGiven')
  return `${t(`option.securityForms.${given.form}`)} · ${t('act.yuan', { amount: yuan(given.amount) })} · ${given.occurredOn} · ${given.paper}`
}

/** What was used so far and what is left; nothing where nothing was. */
function Used({ given, uses = [] }: Secured) {
  const { t } = useTranslation()
  const left = uses.at(-1)?.left
  if (!given || left === undefined) return null
  return (
    <>
      <dt>{t('contract.used')}</dt>
      <dd>{t('act.yuan', { amount: yuan(given.amount - left) })}</dd>
      <dt>{t('contract.left')}</dt>
      <dd>{t('act.yuan', { amount: yuan(left) })}</dd>
    </>
  )
}

/** It went back, or by when it has to, or that nobody can tell before the acceptance. */
function Return({ returned, returnBy, uses = [] }: Secured) {
  const { t } = useTranslation()
  if (uses.at(-1)?.left === 0) return t('contract.nothingLeft')
  if (returned === true) return `✓ ${t('contract.securityReturned')}`
  if (!returnBy) return t('contract.returnLater')
  return <When at={returnBy.end} article={returnBy.rule} provisional={returnBy.provisional} />
}

const outcomeStatus = { open: 'waiting', used: 'in-force', dropped: 'withdrawn' } as const

function Uses({ uses }: Pick<SecurityProps, 'uses'>) {
  const { t } = useTranslation()
  if (uses.length === 0) return null
  return (
    <section aria-labelledby="security-uses">
      <h3 id="security-uses">
        {t('contract.securityUses')}{' '}
        <span className="caption">
          <Article rule="民法典§585" />
        </span>
      </h3>
      <ul className="rows">
        {uses.toReversed().map(one => (
          <Use key={one.use} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Use({ one }: { readonly one: SecurityUseView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { breach, amount, reason, finding, proposedAt, role, answer } = one
  return (
    <li className="brief">
      <span>
        {t(`option.securityBreach.${breach}`)} · {t('act.yuan', { amount: yuan(amount) })}{' '}
        <StatusTag status={outcomeStatus[one.outcome]} />
      </span>
      <span lang={foreign(reason, language)}>{reason}</span>
      <span className="caption">
        {finding.paper} · <time dateTime={proposedAt}>{absolute(proposedAt, language)}</time>{' '}
        {t('contract.proposedBy', { role: t(`role.${role}`) })}
      </span>
      {answer ? (
        <span lang={foreign(answer.statement, language)}>
          {t('contract.supplierSaid', { statement: answer.statement })}
        </span>
      ) : (
        <span className="caption">{t('contract.heardUntil', { day: one.answerBy })}</span>
      )}
      <Settled {...one} />
    </li>
  )
}

/** When and by whom it was confirmed or dropped. */
function Settled({ outcome, settled, left, dropReason }: SecurityUseView) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!settled) return null
  const by = { role: t(`role.${settled.role}`) }
  return (
    <span className="caption">
      <time dateTime={settled.at}>{absolute(settled.at, language)}</time>{' '}
      {t(outcome === 'used' ? 'contract.useConfirmedBy' : 'contract.useDroppedBy', by)}
      {left !== undefined && ` · ${t('contract.leftOfIt', { amount: yuan(left) })}`}
      {dropReason !== undefined && ` · ${dropReason}`}
    </span>
  )
}
