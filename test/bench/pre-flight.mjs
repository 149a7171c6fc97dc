import { instant } from '../../dist/libs/calendar/index.js'
import { preFlight, preFlightRules } from '../../dist/libs/domain/procurement/pre-flight/index.js'
import { policySheet, resolvePolicy } from '../../dist/libs/policy/index.js'
import { sampleOf } from './lived.mjs'
import { inWords, table } from './rounds.mjs'

/** Characters on a page of A4 as papers are set here. */
const PAGE = 700
const PAGES = 200
/** As many lots as a document may have; what is said of each is shared among three kinds of lines. */
const LOTS = 20
const LINES = 20
const ONCE = 50

/**
 * A tender document of 200 pages held against every rule, as it is while one writes and when it is
 * given in.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchPreFlight({ rounds }) {
  const document = await documentOf(PAGES * PAGE)
  const characters = textsIn(document).join('').length
  const now = instant('2026-02-26T15:00+08:00')
  const { policy } = resolvePolicy(policySheet({ demonstration: true }), {}, now)
  const took = []
  let faults = 0
  for (let round = -1; round < rounds; round += 1) {
    const began = performance.now()
    for (let time = 0; time < ONCE; time += 1) {
      const { blocks, warns } = preFlight(document, policy)
      faults = blocks.length + warns.length
    }
    if (round >= 0) took.push((performance.now() - began) / ONCE)
  }
  if (faults === 0) throw new Error('a document as long as this breaks no rule at all')
  return table(
    ['pages', 'characters', 'lots', 'rules', 'findings', 'ms'],
    [
      [
        ...[`${Math.round(characters / PAGE)}`, `${characters}`, `${LOTS}`],
        ...[`${preFlightRules.length}`, `${faults}`, inWords(took)],
      ],
    ],
  )
}

/**
 * The sample's document, its first lot again and again, with long lines.
 *
 * @param {number} characters
 */
async function documentOf(characters) {
  const drafted = await sampleOf('TenderDrafted')
  const [lot] = drafted.lots
  const length = Math.ceil(characters / (LOTS * LINES * 3))
  const lines = (/** @type {(nth: number, title: string) => object | string} */ line) =>
    Array.from({ length: LINES }, (_, nth) => line(nth, lineOf(nth, length)))
  const lots = Array.from({ length: LOTS }, (_, nth) => ({
    ...lot,
    lot: `00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`,
    factors: lines((at, title) => ({
      ...{ factor: `factor-${at}`, title, weight: 100 / LINES },
      kind: at === 0 ? 'price' : 'judged',
    })),
    conditions: lines((at, title) => ({ condition: `condition-${at}`, title, rule: '法§22' })),
    agreement: {
      ...{ months: 12, paymentWaitsFor: [] },
      acceptance: { standards: lines((_, title) => title), traineesHeard: true, published: true },
    },
  }))
  const order = lots.map(one => one.lot)
  return { ...drafted, lots, awardRule: { lotsPerBidder: 'all', order } }
}

const words =
  '投标人应当按照培训大纲组织教学，配备与课时相称的师资和实训设备，并如实记录出勤与考核情况；'

/**
 * @param {number} nth
 * @param {number} length
 */
const lineOf = (nth, length) =>
  `第${nth + 1}项 ${words.repeat(Math.ceil(length / words.length))}`.slice(0, length)

/**
 * Every text in a value.
 *
 * @param {unknown} value
 * @returns {readonly string[]}
 */
function textsIn(value) {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
