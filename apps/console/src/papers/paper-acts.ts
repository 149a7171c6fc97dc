import { numberSeriesIdOf } from '#libs/domain/county/number-series'
import { paperKindNames } from '#libs/contracts/views'
import type { Act } from '../acts/act.js'
import { numberOf, textOf, type Values } from '../acts/fields.js'
import type { Scene } from '../acts/scene.js'
import { isFirstHand } from './paper-verbs.js'
import type { NumberedPaper, SeriesView } from './queries.js'

const atPaper = { at: '/procurement/official-papers', undo: 'none' } as const
const seriesOf = (values: Values) => ({
  ...{ unit: textOf(values, 'unit'), kind: textOf(values, 'kind') },
  ...{ year: numberOf(values, 'year'), codeWord: textOf(values, 'codeWord') },
})

const reason = { kind: 'words', name: 'reason', as: 'reasonOf' } as const

/** The paper of an object that is to have a number. */
export interface ToNumber {
  readonly project: string
  readonly kind: string
  readonly about: string
  readonly lot?: string
  /** Of the paper as the record has it now. */
  readonly checkCode: string
}

/** The next number of a series of the paper's kind: whichever unit's and year's is picked. */
export function numberPaper(paper: ToNumber, series: readonly SeriesView[]): Act {
  const fitting = series.filter(({ state }) => state.kind === paper.kind)
  return {
    ...{ ...atPaper, creates: true },
    command: 'number-paper',
    fields: [
      {
        ...{ kind: 'pick', name: 'series' },
        options: fitting.map(({ id, state: { codeWord, year, unit } }) => ({
          value: id,
          label: `${codeWord}〔${String(year)}〕 · ${unit}`,
        })),
      },
    ],
    start: { series: fitting.at(-1)?.id ?? '' },
    input: values => ({ ...paper, series: textOf(values, 'series') }),
  }
}

/** A series for a unit, a kind and a year; its id follows from these, so there is never a second. */
export const openSeries: Act = {
  ...{ at: '/county/number-series', undo: 'none', creates: true },
  command: 'open-number-series',
  fields: [
    { kind: 'line', name: 'unit', as: 'seriesUnit' },
    {
      ...{ kind: 'pick', name: 'kind', as: 'paperKind' },
      options: paperKindNames.map(value => ({ value, words: `papers.kind.${value}` })),
    },
    { kind: 'number', name: 'year' },
    { kind: 'line', name: 'codeWord' },
  ],
  input: seriesOf,
  idFrom: values =>
    numberSeriesIdOf({ ...seriesOf(values), year: Number(numberOf(values, 'year')) }),
}

/** What was rendered for the seal: the hash of its bytes and its check code. */
export interface Rendered {
  readonly document: string
  readonly checkCode: string
}

/** The acts of one numbered paper; `rendered` is its PDF as it now is. */
export function paperActs(
  paper: NumberedPaper,
  rendered: Rendered | undefined,
): Readonly<Record<string, Act>> {
  const isMaker = (command: string) => (scene: Scene) => isFirstHand(command, paper, scene.me)
  const scanned = paper.status === 'scan-recorded' ? paper.document : undefined
  return {
    'void-paper': {
      ...{ ...atPaper, command: 'void-paper', fields: [reason] },
      input: values => ({ reason: textOf(values, 'reason') }),
    },
    'request-seal': {
      ...{ ...atPaper, command: 'request-seal', fields: [] },
      input: () => ({ document: rendered?.document, checkCode: rendered?.checkCode }),
    },
    'approve-seal': {
      ...{ ...atPaper, command: 'approve-seal', fields: [] },
      input: () => ({ document: rendered?.document }),
      isMaker: isMaker('approve-seal'),
    },
    'refuse-seal': {
      ...{ ...atPaper, command: 'refuse-seal', fields: [reason] },
      input: values => ({ reason: textOf(values, 'reason') }),
    },
    'record-electronic-seal': {
      ...{ ...atPaper, command: 'record-electronic-seal' },
      fields: [
        { kind: 'paper', name: 'document', as: 'sealedDocument' },
        { kind: 'line', name: 'reference', as: 'sealReference' },
      ],
      input: values => ({
        document: textOf(values, 'document'),
        reference: textOf(values, 'reference'),
      }),
    },
    'record-sealed-scan': {
      ...{ ...atPaper, command: 'record-sealed-scan' },
      fields: [
        { kind: 'paper', name: 'document', as: 'sealedScan' },
        { kind: 'number', name: 'pages' },
      ],
      input: values => ({
        document: textOf(values, 'document'),
        pages: numberOf(values, 'pages'),
      }),
    },
    // The second person reads the scan for himself: the file he was shown has to be the one recorded.
    'confirm-sealed-scan': {
      ...{ ...atPaper, command: 'confirm-sealed-scan' },
      fields: [{ kind: 'paper', name: 'document', as: 'sealedScan' }],
      input: values => ({ document: textOf(values, 'document') }),
      isMaker: scene => scanned === undefined || isMaker('confirm-sealed-scan')(scene),
    },
  }
}
