import { instant } from '#libs/calendar'
import { count, word, type Fact } from '#libs/domain/deciding'
import { absorb, absorbRecalled, caseFacts, memory } from './memory.js'

const at = instant('2026-03-02T09:00+08:00')
const id = '00000000-0000-7000-8000-000000000001'

const fact = (stream: string, order: string, type: string, fields = {}): Fact => ({
  ...{ id: order, stream, version: 1, order, key: id, type, at, fields },
})

test('what every case is told is no fact of this one: it causes no step and starts no period', () => {
  memory.subject = `project-${id}`
  absorb([fact(`clock-${id}`, '1/1', 'ClockJumped', { offset: count(1000) })])
  const facts = [fact(`project-${id}`, '2/2', 'ProjectOpened')]
  absorbRecalled({ facts, duties: [], key: id, countyOffset: 0 })
  const published = { year: count(2027), version: word('2027') }
  absorb([fact(`calendar-${id}`, '3/3', 'CalendarPublished', published)])
  expect(caseFacts()).toEqual(facts)
  expect(memory.facts).toHaveLength(3)
})
