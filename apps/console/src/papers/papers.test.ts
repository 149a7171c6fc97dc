import { inAddress } from '#libs/identifiers'
import { readFileSync } from 'node:fs'
import { catalogue } from '#libs/commands'
import { paperKindNames, paperStatuses } from '#libs/contracts/views'
import { numberSeriesIdOf } from '#libs/domain/county/number-series'
import { uuid } from '#libs/domain/procurement/testing'
import { startOf } from '../acts/act.js'
import { bareScene } from '../acts/scene.js'
import { numberPaper, openSeries, paperActs } from './paper-acts.js'
import { isFirstHand, paperStatus, paperVerbActors, paperVerbsOf } from './paper-verbs.js'
import type { NumberedPaper, SeriesView } from './queries.js'

const hash = 'a'.repeat(64)
const checkCode = '0A1B2-0A1B2-0A1B2-0A1B2'
const [officer, keeper, other] = [uuid(1), uuid(2), uuid(3)]
const file = {
  ...{ project: uuid(10), kind: 'award-notice', about: uuid(11), lot: uuid(12), series: uuid(13) },
  ...{ place: 1, number: '演人社采〔2026〕1号', checkCode, makers: [{ by: officer }] },
}
const requested: NumberedPaper = { ...file, status: 'seal-requested', document: hash }
const scanned: NumberedPaper = {
  ...{ ...file, status: 'scan-recorded', document: hash, scannedBy: { by: keeper } },
}
const series = (id: string, kind: string, year: number): SeriesView => ({
  id,
  state: { status: 'opened', unit: '人社局', kind, year, codeWord: '演人社采', taken: [] },
})

const commands = new Map(
  catalogue.filter(({ of }) => of.name === 'official-paper').map(one => [inAddress(one.name), one]),
)

/** What a person would have typed into each form. */
const typed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'void-paper': { reason: '有误' },
  'refuse-seal': { reason: '文字有误' },
  'record-electronic-seal': { document: hash, reference: '签章1号' },
  'record-sealed-scan': { document: hash, pages: '2' },
  'confirm-sealed-scan': { document: hash },
}

test.each(Object.entries(paperActs(scanned, { document: hash, checkCode })))(
  '%s asks for what its command takes',
  (name, act) => {
    const command = commands.get(name)
    expect(paperVerbActors[name]).toEqual(command?.by)
    const input = act.input(typed[name] ?? {}, uuid(99), bareScene({}))
    expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  },
)

test('a number is offered out of the series of its kind, the newest first in the form', () => {
  const { project, kind, about, lot } = file
  const act = numberPaper({ project, kind, about, lot, checkCode }, [
    ...[series(uuid(20), 'award-letter', 2026), series(uuid(21), kind, 2025)],
    series(uuid(22), kind, 2026),
  ])
  const start = startOf(act, bareScene({}))
  expect(start).toEqual({ series: uuid(22) })
  expect(act.fields).toMatchObject([{ options: [{ value: uuid(21) }, { value: uuid(22) }] }])
  const input = act.input(start, uuid(99), bareScene({}))
  expect(commands.get('number-paper')?.input.safeParse(input).error?.issues).toBeUndefined()
  expect(paperVerbActors['number-paper']).toEqual(commands.get('number-paper')?.by)
})

test('a series is opened under the one id it can have', () => {
  const answers = { unit: '人社局', kind: 'award-notice', year: '2026', codeWord: '演人社采' }
  const input = openSeries.input(answers, uuid(99), bareScene({}))
  const command = catalogue.find(({ name }) => name === 'openNumberSeries')
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  expect(openSeries.idFrom?.(answers)).toBe(
    numberSeriesIdOf({ unit: '人社局', kind: 'award-notice', year: 2026 }),
  )
})

test.each<[NumberedPaper['status'], string, readonly string[]]>([
  ['numbered', 'procurement-officer', ['request-seal', 'void-paper']],
  ['numbered', 'seal-keeper', []],
  ['seal-requested', 'seal-keeper', ['approve-seal', 'refuse-seal']],
  ['seal-approved', 'seal-keeper', ['record-electronic-seal', 'record-sealed-scan']],
  ['scan-recorded', 'section-chief', ['confirm-sealed-scan']],
  ['sealed', 'procurement-officer', []],
  ['void', 'procurement-officer', []],
])('of a paper %s a %s may give', (status, role, verbs) =>
  expect(paperVerbsOf(status, role)).toEqual(verbs),
)

test.each([
  ['approve-seal', requested, officer, true],
  ['approve-seal', requested, keeper, false],
  ['confirm-sealed-scan', scanned, keeper, true],
  ['confirm-sealed-scan', scanned, other, false],
  ['request-seal', requested, officer, false],
])('%s (%#): the first hand does not check itself', (command, paper, me, first) =>
  expect(isFirstHand(command, paper, me)).toBe(first),
)

test('every kind of paper and every standing has its words', () => {
  const file = new URL('../words/zh.json', import.meta.url)
  const zh = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly papers: Readonly<Record<'kind' | 'status', Readonly<Record<string, string>>>>
  } // our own message file
  expect(Object.keys(zh.papers.kind).toSorted()).toEqual(paperKindNames.toSorted())
  expect(Object.keys(zh.papers.status).toSorted()).toEqual([...paperStatuses].toSorted())
  expect(Object.keys(paperStatus).toSorted()).toEqual([...paperStatuses].toSorted())
})
