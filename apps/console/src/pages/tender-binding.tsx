import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Instant } from '#libs/calendar'
import type { BidSecurity, BoundLot, StandingBids } from '#libs/domain/procurement/standing-bids'
import { mayGive } from '../acts/acted.js'
import { useInstitution } from '../api/directory.js'
import { useStandingBids } from '../api/standing-bids.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { HowDated } from '../elements/deadline-sheet.js'
import { Heads } from '../elements/heads.js'
import { Money } from '../elements/money.js'
import { When } from '../elements/when.js'
import { actingRole } from '../session/session.js'
import type { TenderView } from './tender-view.js'

type Kept = Extract<StandingBids, { readonly status: 'bound' }>

/** How long bids bind, and what became of each security. */
export function TenderBinding({ view }: { readonly view: TenderView }) {
  const { t } = useTranslation()
  const bids = useStandingBids(view.id)
  return (
    <Answered query={bids}>
      {({ state }) =>
        state.status === 'none' ? (
          <p className="panel quiet">{t('binding.none')}</p>
        ) : (
          <>
            <Validity view={view} lots={state.lots} />
            <Securities kept={state} />
          </>
        )
      }
    </Answered>
  )
}

interface ValidityProps {
  readonly view: TenderView
  readonly lots: readonly BoundLot[]
}

function Validity({ view, lots }: ValidityProps) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="validity">
      <h2 id="validity">
        {t('binding.validity')} <Article rule="87§23" />
      </h2>
      <table className="plain stacks">
        <Heads words={['lot.name', 'binding.validThrough', 'binding.asked'].map(word => t(word))} />
        <tbody>
          {lots.map(({ lot, until, asking }) => (
            <tr key={lot}>
              <th scope="row">
                {view.state.lots.find(({ document }) => document.lot === lot)?.document.title}
              </th>
              <td>
                <When at={until} brief />
                <HowDated of={`standing-bids/${view.id}`} end={until} />
              </td>
              <td>
                {asking ? (
                  <Asked view={view} lot={lot} by={asking.answerBy} />
                ) : (
                  t('binding.notAsked')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface AskedProps {
  readonly view: TenderView
  readonly lot: string
  /** Until when bidders answer. */
  readonly by: Instant
}

/** Who has no account here answers on paper, and the officer enters it. */
function Asked({ view, lot, by }: AskedProps) {
  const { t } = useTranslation()
  return (
    <>
      <When at={by} brief />{' '}
      {mayGive(onPaper, actingRole()) && (
        <Link to={`/tenders/${view.id}/acts/${onPaper}/${lot}`}>{t('binding.onPaper')}</Link>
      )}
    </>
  )
}

const onPaper = 'record-longer-validity-answer'

function Securities({ kept }: { readonly kept: Kept }) {
  const { t } = useTranslation()
  if (kept.securityAsked === 0) return <p className="panel quiet">{t('binding.noneAsked')}</p>
  return (
    <section className="panel" aria-labelledby="securities">
      <h2 id="securities">{t('binding.securities')}</h2>
      <table className="plain stacks">
        <thead>
          <tr>
            <th scope="col">{t('binding.bidder')}</th>
            <th scope="col">{t('field.securityForms')}</th>
            <th scope="col" className="money">
              {t('binding.amount')}
            </th>
            <th scope="col">{t('binding.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.bidders.map(bidder => (
            <SecurityRow
              key={bidder}
              bidder={bidder}
              security={kept.securities.find(({ institution }) => institution === bidder)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface SecurityRowProps {
  readonly bidder: string
  readonly security: BidSecurity | undefined
}

function SecurityRow({ bidder, security }: SecurityRowProps) {
  const { t } = useTranslation()
  const institution = useInstitution(bidder)
  const state = institution.data?.state
  return (
    <tr>
      <th scope="row">{state && 'name' in state ? state.name : bidder.slice(-6)}</th>
      <td>{security && t(`option.securityForms.${security.form}`)}</td>
      <td className="money">
        <Money fen={security?.amount} unknown={t('binding.notGiven')} />
      </td>
      <td>{security && <Standing security={security} />}</td>
    </tr>
  )
}

/** Held, to be back by a day, back, or kept. */
export function Standing({ security: { due, end } }: { readonly security: BidSecurity }) {
  const { t } = useTranslation()
  if (end?.how === 'returned') {
    return end.interest > 0 ? (
      <>
        {t('binding.returnedOn', { day: end.on })} {t('binding.interest')}{' '}
        <Money fen={end.interest} unknown="" />
      </>
    ) : (
      t('binding.returnedOn', { day: end.on })
    )
  }
  if (end) return t('binding.forfeited')
  if (!due) return t('binding.held')
  const { end: at, rule, provisional } = due.returnBy
  return (
    <>
      {t(`binding.ground.${due.ground}`)} <When at={at} article={rule} provisional={provisional} />
    </>
  )
}

/** Whether a tender has come to its opening, with which bids begin to bind. */
export const isBinding = ({ state: { status } }: TenderView): boolean =>
  status === 'decrypting' || status === 'after-opening'
