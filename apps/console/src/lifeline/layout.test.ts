import type { ClockJumpItem, DutyItem, EventItem, Item, PhaseItem } from './items.js'
import { closest, layoutOf, textWidth } from './layout.js'

const hour = 3_600_000
const scale = { from: 0, to: 1_000 * hour, width: 1_000 }

const event = (at: number, lane = 'project'): EventItem => ({
  ...{ kind: 'event', id: `event-${String(at)}`, lane, from: at * hour, to: at * hour },
  entry: {
    ...{ eventId: `event-${String(at)}`, stream: 'project-1', version: 1, type: 'ProjectOpened' },
    ...{ lane, at: '2026-01-05T08:30:00.000+08:00', role: 'supervisor', terminal: false },
  },
})
const phase = (from: number, to: number): PhaseItem => ({
  ...{ kind: 'phase', id: `phase-${String(from)}`, lane: 'phases', name: 'planning' },
  ...{ from: from * hour, to: to * hour, current: false },
})
const duty = (from: number, due: number): DutyItem => ({
  ...{ kind: 'duty', id: `duty-${String(from)}`, lane: 'duties', state: 'open' },
  ...{ from: from * hour, to: due * hour, due: due * hour },
  duty: {
    ...{ id: `duty-${String(from)}`, kind: 'file-plan', caseId: 'project/1', subject: 'project-1' },
    ...{ dischargedBy: 'file-plan', role: 'procurement-officer', article: '本县规定' },
    ...{ kindOfRule: 'county-choice', openedAt: '2026-01-05T08:30:00.000+08:00', unit: 'minutes' },
    ...{ dueAt: '2026-02-05T08:30:00.000+08:00', provisional: false, spent: 0, daysLeft: 1 },
    ...{ rungs: [], end: 'never-lapses', state: 'open' },
  },
})
const jump = (from: number, to: number): ClockJumpItem => ({
  ...{ kind: 'clock-jump', id: `jump-${String(from)}`, lane: 'clock' },
  ...{ from: from * hour, to: to * hour },
})
const layout = (items: readonly Item[], words = 'A') =>
  layoutOf(['phases', 'project'], items, scale, () => words)

test('marks nearer than the eye parts them are one mark with a count', () =>
  expect(layout([100, 105, 110, 400].map(at => event(at))).marks.map(m => m.items.length)).toEqual([
    3, 1,
  ]))

test('no two marks of a row touch, whatever is merged', () => {
  const { marks } = layout(Array.from({ length: 60 }, (_, place) => event(place * 13)))
  const touching = marks.filter((mark, place) => mark.left < (marks[place - 1]?.right ?? -Infinity))
  expect(touching).toEqual([])
  expect(marks.flatMap(mark => mark.items)).toHaveLength(60)
})

test('what lies outside the stretch in sight is not drawn', () =>
  expect(layout([event(-10), event(500), event(1_100)]).marks.map(m => m.items[0].id)).toEqual([
    'event-500',
  ]))

test('words stand beside a mark only where they end before the next', () => {
  const { marks } = layout([event(100), event(130), event(600)], '公开采购意向')
  expect(marks.map(({ label }) => label?.text)).toEqual([undefined, '公开采购意向', '公开采购意向'])
})

test('words stand inside a bar that is long enough, and nowhere else', () => {
  const { marks } = layout([phase(0, 20), phase(20, 300)], '计划')
  expect(marks.map(({ label }) => label)).toEqual([undefined, { text: '计划', inside: true }])
})

test('words of a deadline that fills the stretch stand inside its bar, not beyond the edge', () => {
  const { marks } = layoutOf(
    ['duties'],
    [duty(10, 700), duty(300, 960)],
    scale,
    () => '登记采购需求',
  )
  expect(marks.map(({ label }) => label)).toEqual([
    { text: '登记采购需求', inside: false, before: false },
    { text: '登记采购需求', inside: false, before: true },
  ])
  const [whole] = layoutOf(['duties'], [duty(20, 990)], scale, () => '登记采购需求').marks
  expect(whole?.label).toEqual({ text: '登记采购需求', inside: true, before: false })
})

test('jumps of the clock that can be told apart are lines of their own, short ones join their neighbour', () => {
  const jumps = [jump(0, 300), jump(300, 305), jump(306, 310), jump(310, 600), jump(900, 905)]
  const words = (...these: readonly Item[]) => (these.length > 1 ? '3 次' : '12 日')
  const { marks } = layoutOf(['clock'], jumps, scale, words)
  expect(marks.map(({ items, left, right }) => [items.length, left, right])).toEqual([
    [3, 0, 310],
    [1, 310, 600],
    [1, 900, 905],
  ])
  expect(marks.map(({ label }) => label?.text)).toEqual(['3 次', '12 日', undefined])
})

test('a lane without anything in sight keeps its row, so that nothing moves', () =>
  expect(layout([phase(0, 300), event(-5)]).rows).toEqual([
    { lane: 'phases', first: true },
    { lane: 'project', first: true },
  ]))

test('a Chinese character is twice as wide as a letter', () => {
  expect(textWidth('公开')).toBe(24)
  expect(textWidth('ab')).toBeLessThan(closest)
})
