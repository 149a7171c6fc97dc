import { v7 } from 'uuid'
import type { PlannedLot } from '#libs/contracts'
import { yuan } from '#libs/money'
import type { Seeds } from '#libs/seeding'
import { VerbFault } from '../say.js'
import { ledgerId, occupationCatalogueId, seededId } from '../seed/seed-step.js'

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
  readonly ledger: string
  readonly catalogue: string
  readonly lots: ByLot<PlannedLot>
  /** The first of each is the best by price and scores. */
  readonly bidders: ByLot<readonly [Bidder, Bidder, Bidder]>
  readonly evaluations: ByLot<string>
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
  readonly rating: string
}

/** A new run: fresh ids, the same story with the next occupation and the next institutions. */
export function newScript(seeds: Seeds, run: number): Script {
  const { fund, year } = seeds.earmarkedLedger
  const training = players(seeds, 'bidder-training', run)
  const assessment = players(seeds, 'bidder-assessment', run)
  const examiner = assessment[0].replace('bidder-assessment', 'skill-assessor')
  return {
    run,
    ...{ project: v7(), approval: v7(), tender: v7() },
    ledger: ledgerId(fund, year),
    catalogue: occupationCatalogueId(year),
    lots: plannedLots(seeds, run),
    bidders: {
      training: bidders(training, [960, 980, 990]),
      assessment: bidders(assessment, [260, 280, 290]),
    },
    evaluations: { training: v7(), assessment: v7() },
    contracts: { training: v7(), assessment: v7() },
    school: training[0],
    teacher: training[0].replace('bidder-training', 'teacher'),
    body: assessment[0],
    assessor: examiner,
    watcher: assessment[1].replace('bidder-assessment', 'skill-assessor'),
    ...{ trainingClass: v7(), premises: v7(), assessmentBatch: v7() },
    acceptances: { training: v7(), assessment: v7() },
    claims: { advance: v7(), training: v7(), assessment: v7(), outcome: v7(), subsidy: v7() },
    performanceEvaluation: v7(),
    // One file a year: an institution that has been rated this year wins no second demonstration.
    rating: seededId(`rating/${training[0]}/${String(year)}`),
  }
}

/** Three of those whose keys begin so, beginning with the next one each run. */
function players(seeds: Seeds, key: string, run: number): readonly [string, string, string] {
  const all = seeds.persons.persons.filter(person => person.key.startsWith(`${key}-`))
  const at = (index: number): string => {
    const found = all[(run + index) % all.length]
    if (found === undefined) throw new VerbFault(`the seeds have nobody called ${key}-…`)
    return found.key
  }
  return [at(0), at(1), at(2)]
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

function plannedLots({ occupations: { occupations } }: Seeds, run: number): ByLot<PlannedLot> {
  const taught = occupations[run % occupations.length]
  if (taught === undefined) throw new VerbFault('the seeds have no occupation')
  const { code: occupation, name } = taught
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
