import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OwnBids } from '#libs/contracts/views'
import type { LotRound } from '#libs/domain/procurement/tender'
import {
  useOwnBid,
  useOwnBidsOf,
  useOwnMatters,
  useOwnTenders,
  type OwnTender,
} from '../api/bidding.js'
import { useInstitution } from '../api/directory.js'
import { useOpenTenders, type TenderRow } from '../api/queries.js'
import { useOwnRegistration } from '../api/registration.js'
import { foreign } from '../elements/article-words.js'
import { Answered } from '../elements/answered.js'
import { useCountyNow } from '../elements/county-clock.js'
import { Money } from '../elements/money.js'
import { PageTitle } from '../elements/page-title.js'
import { When } from '../elements/when.js'
import { useAsked } from '../pages/by-status.js'
import { useLanguage } from '../words/language.js'
import { isInScope } from './in-scope.js'
import { MatterWords } from './own-matters.js'
import { isReceiving, stepOf } from './step.js'

/** One lot of a tender, and what this institution has there. */
interface Chance {
  readonly tender: TenderRow
  readonly round: LotRound
  readonly number: number
  readonly has: OwnBids | undefined
}

const chancesOf = (tender: TenderRow, has: OwnBids | undefined): readonly Chance[] =>
  tender.state.lots.map((round, place) => ({ tender, round, number: place + 1, has }))

const hasBidOn = ({ has, round }: Chance): boolean =>
  has?.bids.some(({ lot }) => lot === round.document.lot) ?? false

/** Every lot of every tender that is published, with what is one's own there. */
function useChances(items: readonly TenderRow[]) {
  const published = items.filter(({ state }) => 'deadline' in state)
  const own = useOwnBidsOf(published.map(({ id }) => id))
  return published.flatMap((tender, place) => chancesOf(tender, own[place]?.data))
}

/** Tenders that an institution may bid in, those within its offers first. */
export function Opportunities() {
  const { t } = useTranslation()
  const tenders = useOpenTenders()
  return (
    <>
      <PageTitle>{t('nav.opportunities')}</PageTitle>
      <Unregistered />
      <Answered query={tenders}>{items => <Open items={items} />}</Answered>
    </>
  )
}

/** Whom nobody here knows yet registers first, and takes no longer for it than for one form. */
function Unregistered() {
  const { t } = useTranslation()
  const { data } = useOwnRegistration()
  if (!data || data.institution === null || data.registered) return null
  return (
    <p className="panel">
      {t('register.unregistered')} <Link to="/registration">{t('register.go')}</Link>
    </p>
  )
}

interface ItemsProps {
  readonly items: readonly TenderRow[]
}

function Open({ items }: ItemsProps) {
  const { t } = useTranslation()
  const now = useCountyNow()
  const chances = useChances(items).filter(({ tender }) => isReceiving(tender.state, now))
  const own = useOwnRegistration().data
  // Whom the directory does not know yet offers nothing there.
  const institution = useInstitution(own?.registered ? (own.institution ?? undefined) : undefined)
  const offers = institution.data?.state
  const within = chances.filter(({ round }) => offers && isInScope(offers, round.document))
  const others = chances.filter(chance => !within.includes(chance))
  return (
    <>
      <Group name="within" chances={within} none={t('opportunity.none')} />
      {others.length > 0 && <Group name="others" chances={others} none="" />}
    </>
  )
}

interface GroupProps {
  readonly name: string
  readonly chances: readonly Chance[]
  readonly none: string
}

function Group({ name, chances, none }: GroupProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby={`chances-${name}`}>
      <h2 id={`chances-${name}`}>{t(`opportunity.${name}`)}</h2>
      {chances.length === 0 ? (
        <p className="panel quiet">{none}</p>
      ) : (
        <ol className="panel rows">
          {chances.map(chance => (
            <ChanceRow key={chance.round.document.lot} chance={chance} />
          ))}
        </ol>
      )}
    </section>
  )
}

function ChanceRow({ chance }: { readonly chance: Chance }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useCountyNow()
  const { tender, round, number, has } = chance
  const { document } = round
  const standing = has?.bids.find(({ lot }) => lot === document.lot)?.bid
  const bid = useOwnBid(standing)
  const { state } = tender
  const step = stepOf({ state, taken: has?.documentTaken ?? false, bid: bid.data?.state, now })
  const matters = useOwnMatters(true).data?.items ?? []
  const matter = matters.find(one => one.tender === tender.id && one.lot === document.lot)
  return (
    <li className="chance">
      <div className="duty-words">
        <Link to={`/bids/${tender.id}/${document.lot}`}>
          {t('lane.lot', { number })}{' '}
          <span lang={foreign(document.title, language)}>{document.title}</span>
        </Link>
        <Link className="caption" to={`/tenders/${tender.id}`}>
          {state.document.title}
        </Link>
        <span>
          {t('opportunity.facts', { count: document.heads, hours: document.lessonHours })}{' '}
          <Money fen={document.budget} unknown={t('unset')} /> {t('form.yuan')}
        </span>
        {'deadline' in state && <When at={state.deadline} dateOnly={!isReceiving(state, now)} />}
      </div>
      <p className="chance-next">
        <span className="caption">{t(`bid.step.${step}.where`)}</span>
        {matter ? <MatterWords matter={matter} /> : t(`bid.step.${step}.next`)}
      </p>
    </li>
  )
}

/** What this institution has a part in: bids that stand, and documents that it took. */
export function OwnBidsPage() {
  const { t } = useTranslation()
  const asked = useAsked()
  const tenders = useOwnTenders(asked)
  return (
    <>
      <PageTitle>{t('nav.bids')}</PageTitle>
      <Answered query={tenders}>
        {({ items, next }) => (
          <>
            <Own items={items} />
            {next !== undefined && <Link to={`/bids?cursor=${next}`}>{t('projects.older')}</Link>}
          </>
        )}
      </Answered>
    </>
  )
}

function Own({ items }: { readonly items: readonly OwnTender[] }) {
  const { t } = useTranslation()
  const now = useCountyNow()
  const chances = items.flatMap(tender => chancesOf(tender, tender.own))
  const handedIn = chances.filter(hasBidOn)
  const begun = chances.filter(
    chance =>
      !hasBidOn(chance) &&
      chance.has?.documentTaken === true &&
      isReceiving(chance.tender.state, now),
  )
  return (
    <>
      <Group name="handedIn" chances={handedIn} none={t('opportunity.noBids')} />
      {begun.length > 0 && <Group name="begun" chances={begun} none="" />}
    </>
  )
}
