import { channelId, channelSwitched } from '#libs/domain/county/channel'
import { tenderDrafted, committeeSeatedForLot } from '#libs/domain/procurement/tender'
import {
  anyHash,
  evaluationCase,
  person,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { drawIdOf } from '#libs/identifiers'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

const { id, lot, seated, experts } = evaluationCase
const { drafted, decryptedBoth, openedBoth, paper, published, qualified, tenderId, three } =
  tenderCase
const { officer } = projectCase
const before = '2026-10-07T17:00+08:00'
const after = evaluationCase.at

const [entrusted, other] = [uuid(951), uuid(952)]
const agency = (institution: string) => person('procurement-agency', 901, { institution })
const draftedFor = tenderDrafted({ ...drafted.data, agency: entrusted })
/** As above, and with what the events of a tender are told of its agency. */
const history = (events: readonly { readonly type: string; readonly data: unknown }[]) => [
  draftedFor,
  ...events.slice(1),
]

const draw = drawIdOf(tenderId, lot)
const candidates = [601, 602, 603, 604, 605, 606].map(last => ({
  person: uuid(last),
  category: 'vocational-training',
}))
const commits = {
  input: { tender: tenderId, lot, seedCommitment: anyHash, experts: 5, candidates, library: paper },
}
const seats = {
  input: {
    ...{ tender: tenderId, lot, complex: false, largeSocialImpact: false, relations: [] },
    members: experts.map(({ id: member }) => ({ person: member, seat: 'expert' })),
    draw: {
      library: paper,
      sheet: experts.map(({ id: expert }) => ({
        ...{ expert, category: 'vocational-training', recused: false },
      })),
    },
  },
}
const releases = {
  input: { person: uuid(602), cause: 'absent', reason: '联系不上', document: paper },
}

const drawsHere = channelSwitched({
  ...{ acts: ['expert-drawing'], channel: 'here', basis: '演示依据', evidence: anyHash },
  ...{ switchedBy: officer.id, demonstration: true },
})

let county: CountyOverHttp

describe('before the deadline', () => {
  beforeEach(async () => {
    county = await countyOverHttp(before)
    await county.lived(`tender-${tenderId}`, [draftedFor, published])
    await county.lived(`channel-${channelId}`, [drawsHere])
  })
  afterEach(() => county.close())

  test('the agency that holds the tender commits to the draw and sees it; no other does (法§19)', async () => {
    const foreign = await county.asks(agency(other), 'commitDraw', draw, commits)
    expect(foreign).toMatchObject({ status: 422, body: { reason: 'agency-not-entrusted' } })
    expect((await county.asks(agency(entrusted), 'commitDraw', draw, commits)).status).toBe(201)
    const page = `/procurement/evaluations/${draw}`
    expect((await county.page(agency(entrusted), page)).status).toBe(200)
    expect((await county.page(officer, page)).status).toBe(200)
    const found = await county.page(agency(other), page)
    expect(found.status).toBe(404)
    expect(JSON.stringify(found.body)).not.toContain(uuid(601))
    const again = await county.asks(agency(other), 'commitDraw', draw, commits)
    expect(again.status).toBe(404)
  })

  test('an agency reads of the tender of another what is published', async () => {
    const page = `/procurement/tenders/${tenderId}`
    const own = await county.page(agency(entrusted), page)
    expect(own).toMatchObject({ status: 200, body: { state: { status: 'receiving-bids' } } })
    expect((await county.page(agency(other), page)).status).toBe(200)
  })
})

test('what is not published yet is of the agency that holds it', async () => {
  county = await countyOverHttp(before)
  await county.lived(`tender-${tenderId}`, [draftedFor])
  const page = `/procurement/tenders/${tenderId}`
  expect((await county.page(agency(entrusted), page)).status).toBe(200)
  expect((await county.page(agency(other), page)).status).toBe(404)
  await county.close()
})

test.each([
  ['openBids', [published]],
  ['closeDecryption', [published, openedBoth]],
] as const)('%s is for no other agency', async (command, events) => {
  county = await countyOverHttp(before)
  await county.lived(`tender-${tenderId}`, [draftedFor, ...events])
  expect((await county.asks(agency(other), command, tenderId)).status).toBe(403)
  const own = await county.asks(agency(entrusted), command, tenderId)
  // It may ask; that the time for it has not come is another matter.
  expect(own.status).toBe(422)
  await county.close()
})

describe('with qualified bids', () => {
  beforeEach(async () => {
    county = await countyOverHttp(after)
    await county.lived(`tender-${tenderId}`, history([...decryptedBoth, qualified(lot, three)]))
  })
  afterEach(() => county.close())

  test('the agency that holds the tender seats the committee; no other does (法§19)', async () => {
    const foreign = await county.asks(agency(other), 'seatCommittee', id, seats)
    expect(foreign).toMatchObject({ status: 422, body: { reason: 'agency-not-entrusted' } })
    const own = await county.asks(agency(entrusted), 'seatCommittee', id, seats)
    expect(own.status).toBe(201)
    const page = `/procurement/evaluations/${id}`
    const seen = await county.page(agency(entrusted), page)
    expect(JSON.stringify(seen.body)).toContain(uuid(602))
    expect((await county.page(agency(other), page)).status).toBe(404)
    const release = await county.asks(agency(other), 'releaseMember', id, releases)
    expect(release.status).toBe(404)
    expect((await county.asks(agency(entrusted), 'releaseMember', id, releases)).status).toBe(200)
  })

  test('no agency sees or changes a committee of a tender that is entrusted to none', async () => {
    await county.lived(`tender-${tenderId}`, [committeeSeatedForLot({ lot, evaluation: id })])
    await county.lived(`evaluation-${id}`, [seated])
    for (const institution of [entrusted, other]) {
      const page = await county.page(agency(institution), `/procurement/evaluations/${id}`)
      expect(page.status).toBe(404)
      const release = await county.asks(agency(institution), 'releaseMember', id, releases)
      expect(release.status).toBe(404)
    }
    const closing = await county.asks(officer, 'closeFinalQuotes', id)
    expect(closing.status).toBe(422)
    expect((await county.asks(officer, 'releaseMember', id, releases)).status).toBe(200)
  })
})
