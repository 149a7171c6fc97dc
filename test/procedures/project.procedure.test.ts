import { randomUUID } from 'node:crypto'
import { aCounty, person, type County } from '../support/county/index.js'

let county: County
beforeEach(async () => {
  county = await aCounty()
})
afterEach(() => county.close())

test('an opened project asks for survey, targets and requirement', async () => {
  const id = randomUUID()
  await county.does('procurement-officer').openProject(id, {
    title: '养老护理员培训',
    year: 2026,
    purchaser: 'hr-bureau',
    participatingUnits: [],
    officer: person('procurement-officer'),
    signatory: person('signatory'),
    ledger: randomUUID(),
  })
  await county.settled()
  const opened = county.events(id).filter(({ type }) => type === 'DutyOpened')
  expect(opened).toHaveLength(3)
  await county.passes('11 working days')
  const told = county.events(id).filter(({ type }) => type === 'DutyEscalated')
  expect(told).toHaveLength(3)
  expect(new Set(told.map(({ meta }) => meta.at.slice(0, 16)))).toEqual(
    new Set(['2026-01-20T00:00']),
  )
})
