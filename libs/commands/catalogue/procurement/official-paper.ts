import { officialPaperCommands } from '#libs/contracts'
import { numberSeries } from '#libs/domain/county/number-series'
import {
  approveSeal,
  confirmSealedScan,
  numberPaper,
  officialPaper,
  recordElectronicSeal,
  recordSealedScan,
  recordSealSystemAnswer,
  refuseSeal,
  requestSeal,
  requestsOf,
  sealAbout,
  voidPaper,
  type OfficialPaper,
} from '#libs/domain/procurement/official-paper'
import { command } from '../../command.js'
import { seriesOf } from '../county/number-series.js'

const byMaker = { of: officialPaper, by: ['procurement-officer', 'procurement-agency'] } as const
const byKeeper = { of: officialPaper, by: ['seal-keeper'] } as const

/** What is owed for the seal that was asked for last. */
const owed = (duty: string, id: string, state: OfficialPaper) =>
  'makers' in state ? [{ duty, caseId: `sealing/${id}`, about: sealAbout(requestsOf(state)) }] : []

/** Whatever takes or voids a number takes the lock of its series first: no gap, no number twice. */
export const officialPaperCatalogue = [
  command({
    ...byMaker,
    name: 'numberPaper',
    kind: 'decision',
    creates: true,
    input: officialPaperCommands.numberPaper,
    loads: ({ input }) => ({ series: { of: numberSeries, id: input.series } }),
    decide: (states, input, deciding) => numberPaper(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byMaker,
    name: 'voidPaper',
    kind: 'decision',
    input: officialPaperCommands.voidPaper,
    loads: ({ state }) => ({ series: seriesOf('series' in state ? state.series : undefined) }),
    decide: (states, input, deciding) => voidPaper(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byMaker,
    name: 'requestSeal',
    kind: 'decision',
    input: officialPaperCommands.requestSeal,
    decide: requestSeal,
  }),
  command({
    ...byKeeper,
    name: 'approveSeal',
    kind: 'decision',
    input: officialPaperCommands.approveSeal,
    decide: approveSeal,
    discharges: ({ id, state }) => owed('approve-seal', id, state),
  }),
  command({
    ...byKeeper,
    name: 'refuseSeal',
    kind: 'decision',
    input: officialPaperCommands.refuseSeal,
    decide: refuseSeal,
    discharges: ({ id, state }) => owed('approve-seal', id, state),
  }),
  command({
    ...byKeeper,
    name: 'recordElectronicSeal',
    kind: 'record',
    input: officialPaperCommands.recordElectronicSeal,
    decide: recordElectronicSeal,
    discharges: ({ id, state }) => owed('put-seal', id, state),
  }),
  command({
    of: officialPaper,
    by: ['procedure'],
    name: 'recordSealSystemAnswer',
    kind: 'record',
    input: officialPaperCommands.recordSealSystemAnswer,
    decide: recordSealSystemAnswer,
    discharges: ({ id, input, state }) =>
      input.answer === 'sealed' ? owed('put-seal', id, state) : [],
  }),
  command({
    ...byKeeper,
    name: 'recordSealedScan',
    kind: 'record',
    input: officialPaperCommands.recordSealedScan,
    decide: recordSealedScan,
    discharges: ({ id, state }) => owed('put-seal', id, state),
  }),
  command({
    of: officialPaper,
    by: ['procurement-officer', 'seal-keeper', 'section-chief'],
    name: 'confirmSealedScan',
    kind: 'decision',
    input: officialPaperCommands.confirmSealedScan,
    decide: confirmSealedScan,
    discharges: ({ id, state }) => owed('confirm-sealed-scan', id, state),
  }),
] as const
