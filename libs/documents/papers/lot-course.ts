import type { LotCourse } from '#libs/contracts/views'
import type { Fact, Facts } from '../facts/facts.js'

type Told = Omit<LotCourse['items'][number], 'at'>
type Placed = Pick<Fact, 'version' | 'at'>
type Item = Placed & { readonly told: Told }

interface Own {
  readonly lot: string
  readonly bid: string
}

const item = ({ version, at }: Placed, told: Told): Item => ({ version, at, told })

const ofLot =
  (lot: string) =>
  ({ data }: { readonly data: { readonly lot: string } }): boolean =>
    data.lot === lot

/**
 * What became of a lot after its bids were opened, as far as a bidder is told (94§16, 94§31, 94§32). The
 * first award has its own page; that a committee evaluates again is told once the new award is out.
 */
export function lotCourseOf(facts: Facts, own: Own): LotCourse {
  const awards = facts.all('AwardAnnounced', ofLot(own.lot))
  const items = [
    ...suspensionsIn(facts, own),
    ...undoneIn(facts, own),
    ...endedIn(facts, own),
    ...evaluatedAgain(facts, own, awards.at(-1)?.version),
    ...awards.slice(1).map(fact => item(fact, awardedTo(fact, own))),
  ]
  return {
    items: items
      .toSorted((one, other) => one.version - other.version)
      .map(({ at, told }) => ({ at, ...told })),
    announced: awards.length > 0,
  }
}

const suspensionsIn = (facts: Facts, { lot }: Own): readonly Item[] => [
  ...facts.all('LotSuspended', ofLot(lot)).map(fact => {
    const { ground, endsAt } = fact.data
    const until = endsAt === undefined ? {} : { until: endsAt }
    return item(fact, { what: 'suspended', ground, ...until })
  }),
  ...facts.all('LotResumed', ofLot(lot)).map(fact => item(fact, { what: 'resumed' })),
]

/** What was won is taken back upon a finding, or refused by who won it. */
const undoneIn = (facts: Facts, { lot, bid }: Own): readonly Item[] => [
  ...facts.all('AwardSetAside', ofLot(lot)).map(fact => {
    const { ground, rule, document, next, bid: won } = fact.data
    const { paper } = document
    return item(fact, { what: 'award-set-aside', ground, rule, paper, next, own: won === bid })
  }),
  ...facts
    .all('WinnerRefused', ofLot(lot))
    .map(fact =>
      item(fact, { what: 'winner-refused', rule: '条例§49', own: fact.data.bid === bid }),
    ),
]

/** It has come to nothing in this round, and how it goes on. */
const endedIn = (facts: Facts, { lot }: Own): readonly Item[] => [
  ...facts.all('LotFailed', ofLot(lot)).map(fact => {
    const { rule, reason } = fact.data
    return item(fact, { what: 'failed', rule, reason })
  }),
  ...facts.all('LawfulExitTaken', ofLot(lot)).map(fact => {
    const { exit, rule } = fact.data
    return item(fact, { what: exit === 'tender-again' ? exit : 'other-method', rule })
  }),
]

const evaluatedAgain = (facts: Facts, { lot }: Own, announced = 0): readonly Item[] =>
  facts
    .all('LotEvaluatedAgain', ofLot(lot))
    .filter(({ version }) => version < announced)
    .map(fact => item(fact, { what: 'evaluated-again', rule: '87§64' }))

const awardedTo = ({ data }: Fact<'AwardAnnounced'>, { bid }: Own): Told => ({
  ...{ what: 'awarded-anew', winner: data.bidder, notice: data.noticeNumber },
  own: data.bid === bid,
})
