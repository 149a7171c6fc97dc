import { officialPaperCommands } from '#libs/contracts'
import { numberSeries } from '#libs/domain/county/number-series'
import {
  approveSeal,
  confirmSealedScan,
  numberPaper,
  officialPaper,
  recordElectronicSeal,
  recordSealedScan,
  refuseSeal,
  requestSeal,
  voidPaper,
} from '#libs/domain/procurement/official-paper'
import { command } from '../../command.js'

const byMaker = { of: officialPaper, by: ['procurement-officer', 'procurement-agency'] } as const
const byKeeper = { of: officialPaper, by: ['seal-keeper'] } as const

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
    loads: ({ state }) => ({
      series: 'series' in state ? { of: numberSeries, id: state.series } : undefined,
    }),
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
  }),
  command({
    ...byKeeper,
    name: 'refuseSeal',
    kind: 'decision',
    input: officialPaperCommands.refuseSeal,
    decide: refuseSeal,
  }),
  command({
    ...byKeeper,
    name: 'recordElectronicSeal',
    kind: 'record',
    input: officialPaperCommands.recordElectronicSeal,
    decide: recordElectronicSeal,
  }),
  command({
    ...byKeeper,
    name: 'recordSealedScan',
    kind: 'record',
    input: officialPaperCommands.recordSealedScan,
    decide: recordSealedScan,
  }),
  command({
    of: officialPaper,
    by: ['procurement-officer', 'seal-keeper', 'section-chief'],
    name: 'confirmSealedScan',
    kind: 'decision',
    input: officialPaperCommands.confirmSealedScan,
    decide: confirmSealedScan,
  }),
] as const
