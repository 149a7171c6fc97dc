import { phases } from '#libs/contracts/views'
import { greeted, placeOf, type Spoken } from '../../tools/start/testing/starter.js'

/** `npm start` as a newcomer gives it: the county, and one project from plan to rating. */
const place = placeOf('demonstration', 25_400)
let starter: Spoken

beforeAll(async () => {
  starter = place.start()
  await greeted(starter)
})

afterAll(() => place.clear())

test('a good demonstration ends with a line of its own, addresses and people below it', () => {
  const lines = starter.said().split('\n')
  const end = lines.findIndex(line =>
    /^demonstration complete: [0-9a-f-]{36} rated [ABCD]$/.test(line),
  )
  expect(lines.slice(end + 1).join('\n')).toMatch(/Xinpei 信培\s+http:.*演示采购经办/s)
})

test('every event is on Kafka, and of every phase a procedure took at least one', async () => {
  const project = /demonstration complete: (\S+) rated/.exec(starter.said())?.[1] ?? ''
  const lines = await place.xinpei('trace', 'project', project)
  const end = lines.indexOf('')
  const rows = lines.slice(1, end).map(line => line.split(/ {2,}/))
  expect(rows.filter(([, , , , kafka]) => !/^\d+:\d+$/.test(kafka ?? ''))).toEqual([])
  const took = rows.filter(([, , , , , by]) => /^[a-z-]+\/[0-9a-f-]{36} #\d+ /.test(by ?? ''))
  const reached = phases.filter(phase => phase !== 'closed')
  expect([...new Set(took.map(([phase]) => phase))]).toEqual(
    expect.arrayContaining([...reached, 'rating']),
  )
})

test('every read model built anew has the hash of the one that stood', async () => {
  const lines = await place.xinpei('rebuild', 'read-models')
  expect(lines.filter(line => /as before$/.test(line)).length).toBeGreaterThan(5)
  expect(lines.filter(line => /differs from before/.test(line))).toEqual([])
})
