import { randomBytes } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expertKeys } from '../../apps/cli/demonstration/draw.js'
import type { Bidder } from '../../apps/cli/demonstration/script.js'
import { greeted, placeOf } from '../../tools/start/testing/starter.js'
import { openChromium } from '../support/browser/chromium.js'
import { consoleUrl, enter, type Visit } from '../support/browser/visit.js'
import { everywhere, kinds, type Kind } from '../support/canaries/everywhere.js'
import { productIn, type RunningProduct } from '../support/product/running-product.js'
import {
  searchFor,
  type Canaries,
  type Evidence,
  type Finding,
} from '../support/canaries/search.js'
import { tenderWithCanaries, type Told } from '../support/canaries/tender-with-canaries.js'

/**
 * 法§22, 条例§42, 87§47: what a bid says is nobody's before the opening, who bids nobody's but theirs, who
 * sits on a committee nobody's before the award notice. The whole product runs, and all is searched that
 * anybody could read there, with however many rights: tables, files and logs, topics, histories,
 * answers, browsers.
 *
 * Bids are handed in as the command line does. Were one written in a browser, its bidder's own draft
 * would stand there unsealed, and there alone; none of the sessions below is a bidder's on this tender.
 * The development issuer tells everybody's name on its page for signing in; it is none of the county's.
 */
const place = placeOf('secrecy', 25_800)
let product: RunningProduct
let browser: Browser
let sessions: Readonly<Record<string, Visit>>

/** What a look has found, and how many places of each kind it went through. */
interface Look {
  readonly found: readonly Finding[]
  /** Ids of bids, where nobody but their bidders may have them. */
  readonly bids: readonly Finding[]
  /** Ids of members of the committee, in what is told to people outside the bureaus. */
  readonly members: readonly Finding[]
  readonly searched: Readonly<Partial<Record<Kind, number>>>
}
const nothing: Look = { found: [], bids: [], members: [], searched: {} }
let [before, decided, announced] = [nothing, nothing, nothing]
let told: Told
const planted = {
  history: `kanarienvogel-history-${randomBytes(6).toString('hex')}`,
  log: `kanarienvogel-log-${randomBytes(6).toString('hex')}`,
}

beforeAll(async () => {
  await greeted(place.start('--no-demo'))
  product = await productIn(place.data)
  process.env.XINPEI_TEST_PRODUCT = JSON.stringify({ environment: product.environment })
  browser = await openChromium()
  sessions = {
    'an officer': await enter(browser, '演示采购经办01', '/tenders'),
    'another institution': await enter(browser, '演示培训机构戊经办', '/tenders'),
    'an auditor': await enter(browser, '演示审计人员', '/tenders'),
  }
  let look = looks({})
  told = await tenderWithCanaries(product, {
    async bidsAreIn(story) {
      look = looks({ ...story.canaries, ...names(story), ...planted })
      before = await look(story)
    },
    async awardIsDecided(story) {
      decided = await look(story)
    },
  })
  await plant()
  announced = await look(told, ['file', 'history', 'answer'])
})
afterAll(async () => {
  delete process.env.XINPEI_TEST_PRODUCT
  await browser.close()
  await product.close()
  await place.clear()
})

/** Looks for the same again and again. */
function looks(canaries: Canaries) {
  const search = searchFor(canaries)
  return async (story: Told, where: readonly Kind[] = kinds): Promise<Look> => {
    const { seeds, script } = story
    await showTender(script.tender)
    const [searchBids, searchMembers] = [searchFor(bidsOf(story)), searchFor(members(story))]
    const [found, bids, seated]: [Finding[], Finding[], Finding[]] = [[], [], []]
    const searched: Partial<Record<Kind, number>> = {}
    const lots = [script.lots.training.lot, script.lots.assessment.lot]
    for (const kind of where) {
      for await (const evidence of everywhere[kind](product, { seeds, lots, sessions })) {
        searched[kind] = (searched[kind] ?? 0) + 1
        found.push(...search(evidence))
        if (isTold(kind)) bids.push(...searchBids(evidence).filter(isNotAskedFor(story)))
        if (isToldOutside(evidence)) seated.push(...searchMembers(evidence))
      }
    }
    return { found, bids, members: seated, searched }
  }
}

async function showTender(tender: string): Promise<void> {
  for (const { page } of Object.values(sessions)) {
    await page.goto(consoleUrl(`/tenders/${tender}`))
    await page.locator('h1').waitFor()
  }
}

/** A workflow that nobody works on, and a line in a log. */
async function plant(): Promise<void> {
  const { workflow } = product.temporal
  const how = { taskQueue: 'nobody-works-here', workflowId: 'planted', args: [planted.history] }
  await (await workflow.start('planted', how)).terminate()
  await appendFile(join(product.data, 'product', 'serve.log'), `{"msg":"${planted.log}"}\n`)
}

const experts = ({ seeds }: Told) =>
  seeds.persons.persons.filter(({ key }) => expertKeys.some(expert => expert === key))
const names = (story: Told): Canaries =>
  Object.fromEntries(experts(story).map(({ key, name }) => [key, name]))
const members = (story: Told): Canaries =>
  Object.fromEntries(experts(story).map(({ key, id }) => [key, id]))

const biddersOf = ({ script: { bidders } }: Told): readonly Bidder[] => [
  ...bidders.training,
  ...bidders.assessment,
]
const bidsOf = (story: Told): Canaries =>
  Object.fromEntries(biddersOf(story).map(({ key, bid }) => [key, bid]))

/** The store and Kafka, which nobody but the county's own processes reads, know who bids; who else? */
const isTold = (kind: Kind): boolean => ['history', 'answer', 'browser'].includes(kind)

/** To its own bidder, and where the id was in the question, an id is no news. */
const isNotAskedFor =
  (story: Told) =>
  ({ canary, place: where }: Finding): boolean =>
    !where.includes(` to ${canary} `) && !where.includes(bidsOf(story)[canary] ?? '')

const outside = [
  ...['training-institution', 'assessment-body', 'class-teacher'],
  ...['skill-assessor', 'trainee', 'none'],
]
const isToldOutside = ({ place: where }: Evidence): boolean =>
  where.startsWith('browser') ? where.endsWith('institution') : outside.some(isTo(where))
const isTo = (where: string) => (role: string) => where.endsWith(` as ${role}`)

const of = (canaries: Canaries, { found }: Look) => found.filter(({ canary }) => canary in canaries)
/** The kinds of places in which a canary was. */
const kindsWith = (canary: string, { found }: Look) =>
  [...new Set(of({ [canary]: '' }, { ...nothing, found }).map(kindOf))].toSorted()
const kindOf = ({ place: where }: Finding): string => where.split(' ')[0] ?? ''
/** Who was answered it. */
const readersOf = (findings: readonly Finding[]) => [
  ...new Set(findings.flatMap(({ place: where }) => where.split(' to ')[1] ?? [])),
]

test('before the opening nothing of a bid is anywhere, nor who bids in what anybody is told', () => {
  expect(Object.keys(before.searched)).toEqual(kinds)
  expect(of(told.canaries, before)).toEqual([])
  expect(before.bids).toEqual([])
})

test('after the opening the same search finds all of it', () => {
  const everywhereKept = ['answer', 'file', 'table', 'topic']
  for (const canary of ['name', 'machine', 'related', 'handler', 'key', 'fen']) {
    expect([canary, kindsWith(canary, decided)]).toEqual([canary, everywhereKept])
  }
  // Documents stay sealed where they lie and are opened for each reader; a paper is made when asked for.
  expect([kindsWith('bytes', decided), kindsWith('yuan', decided)]).toEqual([
    ['answer'],
    ['answer'],
  ])
})

test('an opened bid is read by the bureaus, the experts and its own bidder, and by nobody else', () => {
  const written = decided.found.filter(({ canary }) => canary === 'bytes')
  const readers = readersOf(written)
  expect(readers).toEqual(
    expect.arrayContaining([
      ...['procurement-officer-1 as procurement-officer', 'expert-1 as evaluation-expert'],
      `${biddersOf(told)[0]?.key ?? ''} as training-institution`,
    ]),
  )
  const foreign = readers.filter(reader => outside.some(isTo(reader)))
  const [own] = biddersOf(told)
  const ownPeople = [own?.key ?? '', told.script.teacher]
  expect(foreign.filter(reader => !ownPeople.includes(reader.split(' ')[0] ?? ''))).toEqual([])
})

test('until an award is announced nobody is told who scored; then everybody is', () => {
  expect([before, decided].map(look => of(names(told), look))).toEqual([[], []])
  expect([...before.members, ...decided.members]).toEqual([])
  for (const expert of expertKeys) expect(kindsWith(expert, announced)).toEqual(['answer'])
  expect(readersOf(of(names(told), announced))).toContain('trainee-1 as trainee')
})

test('what is planted in a history and in a log is found there', () => {
  expect(kindsWith('history', announced)).toContain('history')
  expect(kindsWith('log', announced)).toEqual(['file'])
})
