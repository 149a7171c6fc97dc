import { committeeSeatedForLot } from '#libs/domain/procurement/tender'
import { scoresSubmitted } from '#libs/domain/procurement/evaluation'
import { evaluationCase, person, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { roles } from '#libs/contracts'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

const { at, elected, experts, id, lot, ofLot, reviewed, seated, voted } = evaluationCase
const { decryptedBoth, qualified, tenderId, three } = tenderCase

/** A score that nobody else gives, so that it is found wherever it shows. */
const scoreOf = (seat: number): number => 7_111 + seat
/** And a page of evidence that nobody else names. */
const pageOf = (seat: number): number => 8_311 + seat
const sheets = experts.map(({ id: expert }, seat) =>
  scoresSubmitted({
    ...{ ...ofLot, expert },
    scores: three.flatMap(({ bid }) => [
      { bid, factor: 'plan', score: scoreOf(seat), page: pageOf(seat) },
      { bid, factor: 'teachers', score: 9_000 },
    ]),
  }),
)

/** As a number of its own, not as four digits of an id. */
const isWritten = (text: string, number: number): boolean =>
  new RegExp(`(?<![\\w-])${String(number)}(?![\\w-])`).test(text)

/** Which members' scores an answer holds, and whose pages: never one without the other. */
const told = (body: unknown): readonly number[] => {
  const text = JSON.stringify(body)
  const seatsOf = (mark: (seat: number) => number) =>
    experts.flatMap((_, seat) => (isWritten(text, mark(seat)) ? [seat] : []))
  expect(seatsOf(pageOf)).toEqual(seatsOf(scoreOf))
  return seatsOf(scoreOf)
}

describe('scores are blind until all are in (87§62)', () => {
  let county: CountyOverHttp
  const page = (who: Parameters<CountyOverHttp['page']>[0]) =>
    county.page(who, `/procurement/evaluations/${id}`)

  beforeAll(async () => {
    county = await countyOverHttp(at)
    await county.lived(`tender-${tenderId}`, [
      ...decryptedBoth,
      qualified(lot, three),
      committeeSeatedForLot({ lot, evaluation: id }),
    ])
    const four = [seated, elected, ...voted(), reviewed, ...sheets.slice(0, 4)]
    await county.lived(`evaluation-${id}`, four)
  })
  afterAll(() => county.close())

  test.each(roles)('no %s sees any of them', async role => {
    const { status, body } = await page(person(role, 777, { institution: uuid(301) }))
    expect([status === 200 || status === 404, told(body)]).toEqual([true, []])
  })

  test('a member sees the own sheet and no other, also in what is asked of a dry run', async () => {
    for (const [seat, member] of experts.entries()) {
      const { body } = await page(member)
      expect(told(body)).toEqual(seat < 4 ? [seat] : [])
    }
    const [, , , , last] = experts
    const scores = sheets[4]?.data.scores ?? []
    const dry = await county.asks(last ?? person('evaluation-expert', 605), 'submitScores', id, {
      ...{ input: { scores }, query: '?dryRun=true' },
    })
    expect([dry.status, told(dry.body).filter(seat => seat !== 4)]).toEqual([200, []])
  })

  test('once they are added up the committee sees them all, and a bidder still none', async () => {
    const [chair = person('evaluation-expert', 601), , , , last = chair] = experts
    const scores = sheets[4]?.data.scores ?? []
    expect(await county.asks(last, 'submitScores', id, { input: { scores } })).toMatchObject({
      status: 200,
    })
    expect(await county.asks(chair, 'completeEvaluation', id)).toMatchObject({ status: 200 })
    expect(told((await page(chair)).body)).toEqual([0, 1, 2, 3, 4])
    const bidder = person('training-institution', 778, { institution: three[0]?.bidder ?? '' })
    expect(await page(bidder)).toMatchObject({ status: 404 })
  })
})
