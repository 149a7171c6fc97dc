import { tenderCommands } from '#libs/contracts'
import { contract, recordWinnersRefusal, type Contract } from '#libs/domain/procurement/contract'
import {
  afresh,
  announceNumberedAward,
  awardOf,
  confirmNextCandidateAmong,
  confirmWinnerAmong,
  confirmWinnerByLapseAmong,
  failLot,
  lotOf,
  recordReasonAgainstFirstRankedAmong,
  reportOf,
  takeLawfulExit,
  tender,
  type Tender,
} from '#libs/domain/procurement/tender'
import { duty } from '#libs/domain/supervision/duty'
import { command } from '../../command.js'
import { seriesOf, theRegister } from '../county/number-series.js'
import { amongProject } from './around-tender.js'
import { isOfficer, isSignatory } from './of-file.js'
import { byOfficer, itsStanding, owed } from './of-tender.js'

/** Which award of the lot is waited for: the first, or one after a setting aside. */
function awardIn(state: Tender, lot: string): string {
  const round = lotOf(state, lot)
  return awardOf(lot, round && afresh(round.stage).after)
}

/** Out of which series a contract has its number. */
const numberedIn = (found: Contract | '' | undefined): string | undefined =>
  found && 'series' in found ? found.series : undefined

/** Which report of the lot is waited to be confirmed. */
const reportIn = (state: Tender, lot: string): string =>
  reportOf(lot, lotOf(state, lot)?.reports ?? 0)

/** After a refusal to sign (条例§49) the project's case goes on with the lot, bid by bid. */
const owedAfterRefusal = (duty: string, state: Tender, about: string | undefined) =>
  'project' in state && about !== undefined
    ? [{ duty, caseId: `project/${state.project}`, about }]
    : []

function refusedIn(state: Tender, lot: string): string | undefined {
  const stage = lotOf(state, lot)?.stage
  return stage?.status === 'winner-refused' ? `${lot}/${stage.refused}` : undefined
}

function confirmedIn(state: Tender, lot: string): string | undefined {
  const stage = lotOf(state, lot)?.stage
  return stage?.status === 'confirmed' ? `${lot}/${stage.winner.bid}` : undefined
}

/** What is owed for a lot on its way to the award; a failed lot owes none of it any more. */
const duties = [
  ...['review-qualification', 'seat-committee', 'review-responsiveness', 'deliver-report'],
]
/** The same of its report, which may be another one after a re-evaluation. */
const dutiesOfReport = ['confirm-winner', 'confirm-next-ranked']
/** The same of its award, which may be another one after a setting aside. */
const dutiesOfAward = ['confirm-after-set-aside', 'announce-award']

/** From the report to the award of a lot, or to its end without one. */
export const awardCatalogue = [
  command({
    of: tender,
    by: ['signatory', 'procurement-officer'],
    name: 'recordReasonAgainstFirstRanked',
    kind: 'decision',
    input: tenderCommands.recordReasonAgainstFirstRanked,
    permitted: (actor, _, state) => isOfficer(actor, state) || isSignatory(actor, state),
    loads: amongProject,
    decide: (states, input, deciding) =>
      recordReasonAgainstFirstRankedAmong(states, input, deciding),
    discharges: ({ id, input, state }) => owed('confirm-winner', id, reportIn(state, input.lot)),
  }),
  command({
    of: tender,
    by: ['signatory'],
    name: 'confirmWinner',
    kind: 'decision',
    input: tenderCommands.confirmWinner,
    permitted: (actor, _, state) => isSignatory(actor, state),
    loads: amongProject,
    decide: (states, input, deciding) => confirmWinnerAmong(states, input, deciding),
    discharges: ({ id, input, state }) => [
      ...['confirm-winner', 'confirm-next-ranked'].flatMap(kind =>
        owed(kind, id, reportIn(state, input.lot)),
      ),
      ...owed('confirm-after-set-aside', id, awardIn(state, input.lot)),
    ],
    serialised: true,
  }),
  command({
    of: tender,
    by: ['procedure'],
    name: 'confirmWinnerByLapse',
    kind: 'decision',
    input: tenderCommands.confirmWinnerByLapse,
    loads: asked => ({ duty: { of: duty, id: asked.input.duty }, ...amongProject(asked) }),
    decide: (states, input, deciding) => confirmWinnerByLapseAmong(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'announceAward',
    kind: 'decision',
    act: 'award-notice',
    input: tenderCommands.announceAward,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ input: { noticeSeries, letterSeries } }) => ({
      noticeSeries: seriesOf(noticeSeries),
      letterSeries: seriesOf(letterSeries),
      register: theRegister,
    }),
    decide: (states, input, deciding) => announceNumberedAward(states, input, deciding),
    serialised: true,
    discharges: ({ id, state, input }) => [
      ...owed('announce-award', id, awardIn(state, input.lot)),
      ...owedAfterRefusal('announce-award', state, confirmedIn(state, input.lot)),
    ],
  }),
  command({
    ...byOfficer,
    name: 'failLot',
    kind: 'decision',
    input: tenderCommands.failLot,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: failLot,
    discharges: ({ id, input, state }) => [
      ...duties.flatMap(kind => owed(kind, id, input.lot)),
      ...dutiesOfReport.flatMap(kind => owed(kind, id, reportIn(state, input.lot))),
      ...dutiesOfAward.flatMap(kind => owed(kind, id, awardIn(state, input.lot))),
    ],
  }),
  command({
    ...byOfficer,
    name: 'takeLawfulExit',
    kind: 'decision',
    input: tenderCommands.takeLawfulExit,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: takeLawfulExit,
    discharges: ({ id, state, input }) => [
      ...owed('take-lawful-exit', id, input.lot),
      ...owedAfterRefusal('decide-after-refusal', state, refusedIn(state, input.lot)),
    ],
  }),
  command({
    ...byOfficer,
    name: 'recordWinnersRefusal',
    kind: 'decision',
    input: tenderCommands.recordWinnersRefusal,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id, input, known }) => ({
      ...itsStanding(id),
      contract: input.contract === undefined ? undefined : { of: contract, id: input.contract },
      series: seriesOf(numberedIn(input.contract && known(contract, input.contract))),
    }),
    decide: (states, input, deciding) => recordWinnersRefusal(states, input, deciding),
    serialised: true,
  }),
  command({
    of: tender,
    by: ['signatory'],
    name: 'confirmNextCandidate',
    kind: 'decision',
    input: tenderCommands.confirmNextCandidate,
    permitted: (actor, _, state) => isSignatory(actor, state),
    loads: amongProject,
    decide: (states, input, deciding) => confirmNextCandidateAmong(states, input, deciding),
    discharges: ({ state, input }) =>
      owedAfterRefusal('decide-after-refusal', state, refusedIn(state, input.lot)),
    serialised: true,
  }),
] as const
