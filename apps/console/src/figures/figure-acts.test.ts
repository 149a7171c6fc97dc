import { catalogue } from '#libs/commands'
import { policySheetCommands } from '#libs/contracts'
import type { CountyFigure } from '#libs/contracts/views'
import { instant } from '#libs/calendar'
import { figuresOf, policySheet } from '#libs/domain/county/policy-sheet'
import { confirmationFault, isPolicyKey } from '#libs/policy'
import { day } from '#libs/calendar'
import { inAddress } from '#libs/identifiers'
import { actScene } from '../acts/testing/act-scene.js'
import { figureVerbActors } from '../acts/acted.js'
import { startOf } from '../acts/act.js'
import { answersOf, isAskable, proposeFigure, valueOf } from './figure-acts.js'

const figures = figuresOf(policySheet.initial, instant('2026-01-05T09:00+08:00'))

test.each(figures.filter(({ value }) => value !== undefined).map(figure => [figure.key, figure]))(
  'the value of %s is asked for as it stands, and read back the same',
  (key, figure) => {
    expect(isPolicyKey(key)).toBe(true)
    const answers = answersOf(figure, figure.value)
    expect(valueOf(figure, answers)).toEqual(figure.value)
  },
)

/** A figure that came unset, filled as an officer would. */
const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fen: { figure: '400,000.00' },
  percent: { figure: '4.35' },
  count: { figure: '2' },
  'calendar-days': { length: '30', unit: 'calendar-days', roll: 'none' },
}

const unset = figures.filter(figure => figure.value === undefined && isAskable(figure))

test.each(unset.map(figure => [figure.key, figure]))(
  '%s, which came unset, can be proposed',
  (_, figure) => {
    const act = proposeFigure(figure, { demonstration: true })
    const scene = actScene(act)
    const authority = { source: '演示文件', validFrom: '2026-01-01' }
    const values = { ...startOf(act, scene), ...filled[figure.unit], ...authority }
    const minted = '00000000-0000-4000-8000-000000000001'
    const input = policySheetCommands.proposePolicy.parse(act.input(values, minted, scene))
    const { sheet } = policySheet.initial
    const confirmation = { ...input, validFrom: day('2026-01-01'), confirmedBy: 'section-chief' }
    expect(confirmationFault({ ...sheet, demonstration: true }, confirmation)).toBeUndefined()
  },
)

test('money is kept in fen, and a share as it was read', () => {
  const of = (unit: CountyFigure['unit']) => ({ unit })
  expect(valueOf(of('fen'), { figure: '400,000.01' })).toBe(40_000_001)
  expect(valueOf(of('percent'), { figure: '4.35' })).toBe(4.35)
  expect(valueOf(of('percent'), { figure: '四' })).toBe('四')
})

test('the screens are offered to whoever may give the commands', () => {
  for (const [verb, roles] of Object.entries(figureVerbActors)) {
    const command = catalogue.find(({ name }) => inAddress(name) === verb)
    expect(roles).toEqual(command?.by)
  }
})
