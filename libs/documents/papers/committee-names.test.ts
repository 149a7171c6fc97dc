import { paperKinds } from './kinds.js'
import { personsOf } from '../write.js'
import { absent, beforeAward, length, lot, members, objects, stored } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { writtenAfter } from '../testing/written.js'

/** Names as the vault would give them, none of which may stand anywhere before the award (87§47). */
const names = Object.fromEntries(members.map((person, at) => [person, `绝密专家${String(at)}`]))

const named = (kind: string, events: number): boolean => {
  const paper = writtenAfter(kind, { events, names })
  return paper !== undefined && said(paper).includes('绝密专家')
}

describe.each(paperKinds)('$kind', kind => {
  const persons = (events: number) =>
    personsOf({ kind, events: stored(events), about: objects[kind.of] ?? '', lot })

  test('asks for nobody’s name before the award is announced', () => {
    const asked = Array.from({ length: beforeAward + 1 }, (_, events) => persons(events)).flat()
    expect(asked).toEqual([])
    expect(named(kind.kind, beforeAward)).toBe(false)
  })
})

test.each(['award-notice', 'evaluation-report', 'score-sheets'])(
  '%s names them once it is (87§69)',
  kind => {
    const paper = writtenAfter(kind, { names })
    expect(Object.values(names).filter(name => paper && said(paper).includes(name))).toEqual(
      Object.values(names),
    )
    const of = paperKinds.find(one => one.kind === kind)
    expect(
      of && personsOf({ kind: of, events: stored(length), about: objects[of.of] ?? '', lot }),
    ).toEqual(members)
  },
)

test.each(['award-notice', 'evaluation-report'])(
  '%s names who sat in the end, not who left the committee before (87§49)',
  kind => {
    const paper = writtenAfter(kind, { names: { ...names, [absent]: '绝密缺席者' } })
    expect(paper && said(paper)).not.toContain('绝密缺席者')
  },
)

test('the evaluation report of before counts its members by seat', () => {
  const paper = writtenAfter('evaluation-report', { events: beforeAward })
  const text = paper && said(paper)
  expect(text).toContain('评审专家（1号席）（组长）')
  expect(text).toContain('评审专家（3号席）')
  expect(text).not.toContain('0号席')
})
