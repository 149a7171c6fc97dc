import { challengeCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import { bidBox } from '#libs/domain/procurement/bid-box'
import {
  challenge,
  correctChallenge,
  dismissChallenge,
  findChallengeToMatter,
  lodgeChallenge,
  reckonChallengeDatesAgain,
  recordChallenge,
  remedyChallenge,
  replyUnderNumber,
  reportChallengeToFinance,
  requestChallengeCorrection,
  withdrawChallenge,
  type Challenge,
} from '#libs/domain/procurement/challenge'
import { challengeBook } from '#libs/domain/procurement/challenge-book'
import { tender } from '#libs/domain/procurement/tender'
import { command } from '../../command.js'
import { numberOf } from '../county/number-series.js'
import { isOfficer } from './of-file.js'

const isChallenger = (actor: Actor, state: Challenge): boolean =>
  'challenger' in state && state.challenger === actor.institution

const byOfficer = {
  of: challenge,
  kind: 'decision',
  by: ['procurement-officer'],
  permitted: (actor: Actor, _: unknown, state: Challenge) => isOfficer(actor, state),
} as const
const byChallenger = {
  of: challenge,
  kind: 'decision',
  by: supplierRoles,
  permitted: (actor: Actor, _: unknown, state: Challenge) => isChallenger(actor, state),
} as const

const owed =
  (...duties: readonly string[]) =>
  ({ id }: { readonly id: string }) =>
    duties.map(duty => ({ duty, caseId: `challenge/${id}` }))

const ending = owed('reply-to-challenge', 'correct-challenge')

const itsTender = ({ state }: { readonly state: Challenge }) => ({
  tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
})

export const challengeCatalogue = [
  command({
    of: challenge,
    kind: 'decision',
    name: 'reckonChallengeDatesAgain',
    by: ['procedure'],
    input: challengeCommands.reckonChallengeDatesAgain,
    decide: reckonChallengeDatesAgain,
  }),
  command({
    of: challenge,
    kind: 'decision',
    name: 'lodgeChallenge',
    creates: true,
    by: supplierRoles,
    input: challengeCommands.lodgeChallenge,
    loads: ({ input }) => ({
      tender: { of: tender, id: input.tender },
      book: { of: challengeBook, id: input.tender },
      box: { of: bidBox, id: input.tender },
    }),
    decide: (states, input, deciding) => lodgeChallenge(states, input, deciding),
    serialised: true,
  }),
  command({
    of: challenge,
    kind: 'record',
    name: 'recordChallenge',
    creates: true,
    by: ['procurement-officer'],
    input: challengeCommands.recordChallenge,
    loads: ({ input }) => ({
      tender: { of: tender, id: input.tender },
      book: { of: challengeBook, id: input.tender },
    }),
    decide: (states, input, deciding) => recordChallenge(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'requestChallengeCorrection',
    input: challengeCommands.requestChallengeCorrection,
    decide: requestChallengeCorrection,
  }),
  command({
    of: challenge,
    kind: 'decision',
    name: 'correctChallenge',
    // What was completed on paper, the officer enters.
    by: [...supplierRoles, 'procurement-officer'],
    permitted: (actor, _, state) => isChallenger(actor, state) || isOfficer(actor, state),
    input: challengeCommands.correctChallenge,
    decide: correctChallenge,
    discharges: owed('correct-challenge'),
  }),
  command({
    ...byOfficer,
    name: 'findChallengeToMatter',
    input: challengeCommands.findChallengeToMatter,
    loads: itsTender,
    decide: (states, input, deciding) => findChallengeToMatter(states, input, deciding),
  }),
  command({
    ...byOfficer,
    name: 'dismissChallenge',
    input: challengeCommands.dismissChallenge,
    loads: itsTender,
    decide: (states, input, deciding) => dismissChallenge(states, input, deciding),
    discharges: ending,
  }),
  command({
    ...byChallenger,
    name: 'withdrawChallenge',
    input: challengeCommands.withdrawChallenge,
    loads: itsTender,
    decide: (states, input, deciding) => withdrawChallenge(states, input, deciding),
    discharges: ending,
  }),
  command({
    ...byOfficer,
    name: 'replyToChallenge',
    input: challengeCommands.replyToChallenge,
    loads: ({ input, state }) => ({ ...itsTender({ state }), ...numberOf(input.reply.series) }),
    decide: (states, input, deciding) => replyUnderNumber(states, input, deciding),
    discharges: ending,
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'remedyChallenge',
    input: challengeCommands.remedyChallenge,
    loads: itsTender,
    decide: (states, input, deciding) => remedyChallenge(states, input, deciding),
    discharges: owed('remedy-challenge'),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'reportChallengeToFinance',
    input: challengeCommands.reportChallengeToFinance,
    decide: reportChallengeToFinance,
    discharges: owed('report-challenge-to-finance'),
  }),
] as const
