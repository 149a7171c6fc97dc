import { v7 } from 'uuid'
import type { PlannedLot } from '#libs/contracts'
import { drawIdOf } from '#libs/identifiers'
import { yuan } from '#libs/money'
import { occupationCatalogueIdOf } from '#libs/domain/county/occupation-catalogue'
import type { Seeds } from '#libs/seeding'
import { VerbFault } from '../say.js'

/** Heads that are trained and assessed: one class. */
export const heads = 20

type ByLot<T> = { readonly training: T; readonly assessment: T }

export interface Bidder {
  readonly key: string
  readonly bid: string
  /** Fen per head. */
  readonly unitPrice: number
}

/** The ids and figures of one run; nothing in it is about anybody real. */
export interface Script {
  /** How many demonstrations came before: each trains another occupation at another institution. */
  readonly run: number
  readonly project: string
  readonly approval: string
  readonly tender: string
  readonly enquiry: string
  /** The county's year as it begins. */
  readonly year: number
  readonly catalogue: string
  readonly lots: ByLot<PlannedLot>
  /** The first of each is the best by price and scores. */
  readonly bidders: ByLot<readonly [Bidder, Bidder, Bidder]>
  readonly evaluations: ByLot<string>
  readonly challenge: string
  readonly complaint: string
  readonly contracts: ByLot<string>
  /** Who wins the training lot, and who teaches there. */
  readonly school: string
  readonly teacher: string
  /** Who wins the assessment lot, who examines there, and who watches from another body. */
  readonly body: string
  readonly assessor: string
  readonly watcher: string
  readonly trainingClass: string
  readonly premises: string
  readonly assessmentBatch: string
  readonly acceptances: ByLot<string>
  readonly claims: {
    readonly advance: string
    readonly training: string
    readonly assessment: string
    readonly outcome: string
    readonly subsidy: string
  }
  readonly performanceEvaluation: string
  /** The official paper of the training lot's contract. */
  readonly contractPaper: string
}

/** What of the county's past a new run goes by. */
export interface Past {
  /** How many demonstrations came before. */
  readonly run: number
  /** The county's year. */
  readonly year: number
  /** Institutions that have a credit file of this year already: one contract a file is appraised. */
  readonly rated: readonly string[]
}

/** A new run: fresh ids, the same story with the next institutions and another occupation of theirs. */
export function newScript(seeds: Seeds, { run, year, rated }: Past): Script {
  const training = players(seeds, 'bidder-training', { run, year, rated })
  const assessment = players(seeds, 'bidder-assessment', { run, year, rated: [] })
  const tender = v7()
  const lots = plannedLots(seeds, training[0], run)
  const evaluationOf = ({ lot }: PlannedLot): string => drawIdOf(tender, lot)
  return {
    run,
    ...{ project: v7(), approval: v7(), tender, enquiry: v7(), year },
    catalogue: occupationCatalogueIdOf(seeds.earmarkedLedger.year),
    lots,
    bidders: {
      training: bidders(training, [960, 980, 990]),
      assessment: bidders(assessment, [260, 280, 290]),
    },
    evaluations: {
      training: evaluationOf(lots.training),
      assessment: evaluationOf(lots.assessment),
    },
    ...{ challenge: v7(), complaint: v7() },
    contracts: { training: v7(), assessment: v7() },
    school: training[0],
    teacher: training[0].replace('bidder-training', 'teacher'),
    body: assessment[0],
    assessor: assessment[0].replace('bidder-assessment', 'skill-assessor'),
    watcher: assessment[1].replace('bidder-assessment', 'skill-assessor'),
    ...{ trainingClass: v7(), premises: v7(), assessmentBatch: v7() },
    acceptances: { training: v7(), assessment: v7() },
    claims: { advance: v7(), training: v7(), assessment: v7(), outcome: v7(), subsidy: v7() },
    contractPaper: v7(),
    performanceEvaluation: v7(),
  }
}

/** Three of those whose keys begin so: the winner is the next one without a file of this year. */
function players(
  seeds: Seeds,
  key: string,
  { run, rated }: Past,
): readonly [string, string, string] {
  const all = seeds.persons.persons.filter(person => person.key.startsWith(`${key}-`))
  const from = run % all.length
  const inTurn = [...all.slice(from), ...all.slice(0, from)]
  const winner = inTurn.find(({ institution = '' }) => !rated.includes(institution))
  const [second, third] = inTurn.filter(person => person !== winner)
  if (winner === undefined || second === undefined || third === undefined) {
    throw new VerbFault(`fewer than three ${key}-…, or each has been rated this year`)
  }
  return [winner.key, second.key, third.key]
}

function bidders(
  [first, second, third]: readonly [string, string, string],
  [low, middle, high]: readonly [number, number, number],
): readonly [Bidder, Bidder, Bidder] {
  return [
    { key: first, bid: v7(), unitPrice: low * 100 },
    { key: second, bid: v7(), unitPrice: middle * 100 },
    { key: third, bid: v7(), unitPrice: high * 100 },
  ]
}

function plannedLots(seeds: Seeds, school: string, run: number): ByLot<PlannedLot> {
  const taught = offeredBy(seeds, school)
  const occupation = taught[run % taught.length]
  const named = seeds.occupations.occupations.find(({ code }) => code === occupation)
  if (occupation === undefined || named === undefined) {
    throw new VerbFault(`${school} offers no occupation of the seeds`)
  }
  const { name } = named
  return {
    training: {
      ...{ lot: v7(), kind: 'training', title: `${name}（五级）培训`, occupation },
      ...{ level: 'five', heads, lessonHours: 42, budget: yuan(20_000) },
    },
    assessment: {
      ...{ lot: v7(), kind: 'skill-assessment', title: `${name}（五级）评价`, occupation },
      ...{ level: 'five', heads, lessonHours: 0, budget: yuan(6_000) },
    },
  }
}

/** Codes of the occupations that an institution may teach at level five, in its own order. */
function offeredBy({ persons, institutions }: Seeds, school: string): readonly string[] {
  const person = persons.persons.find(({ key }) => key === school)
  const institution = institutions.institutions.find(({ id }) => id === person?.institution)
  return (institution?.offers ?? [])
    .filter(({ level }) => level === 'five')
    .map(({ occupation }) => occupation)
}
