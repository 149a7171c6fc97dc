import { evaluationCommands } from '#libs/contracts'
import { bid } from '#libs/domain/procurement/bid'
import {
  commitDraw,
  decideRecusal,
  dissolveCommittee,
  drawExperts,
  drawOrder,
  recordCommitteeWork,
  recuseMyself,
  releaseMember,
  replaceMember,
  seatOf,
  seedCommitmentOf,
  stopEvaluation,
  type Evaluation,
} from '#libs/domain/procurement/evaluation'
import { tender } from '#libs/domain/procurement/tender'
import { nodeSha256 } from '#libs/sealing'
import { command } from '../../command.js'
import { byMember, byOrganiser, isMember, tenderOf } from './of-evaluation.js'

/** Who may be drawn, once the draw is committed to. */
const candidatesOf = (state: Evaluation): readonly string[] =>
  state.status === 'drawing' ? state.draw.candidates.map(({ person }) => person) : []

/** How a committee comes to be, changes and ends. */
export const committeeCatalogue = [
  command({
    ...byOrganiser,
    name: 'commitDraw',
    kind: 'decision',
    act: 'expert-drawing',
    creates: true,
    input: evaluationCommands.commitDraw,
    loads: ({ input }) => ({ tender: { of: tender, id: input.tender } }),
    decide: (states, input, deciding) => commitDraw(states, input, deciding),
  }),
  command({
    ...byOrganiser,
    name: 'drawExperts',
    kind: 'decision',
    act: 'expert-drawing',
    input: evaluationCommands.drawExperts,
    loads: ({ input, state }) => ({
      tender: tenderOf(state),
      bids: input.bids.map(id => ({ of: bid, id })),
    }),
    decide: (states, input, deciding) => {
      const { seed } = input
      const bidCommitments = states.bids.flatMap(one =>
        'commitment' in one ? [one.commitment] : [],
      )
      const candidates = candidatesOf(states.self)
      const commitment = seedCommitmentOf(seed, nodeSha256)
      const order = drawOrder({ seed, bidCommitments, candidates }, nodeSha256)
      return drawExperts(states, { ...input, commitment, order }, deciding)
    },
  }),
  command({
    ...byMember,
    name: 'recuseMyself',
    kind: 'decision',
    input: evaluationCommands.recuseMyself,
    permitted: (actor, _, state) => isMember(actor, state),
    decide: recuseMyself,
  }),
  command({
    ...byOrganiser,
    name: 'decideRecusal',
    kind: 'decision',
    input: evaluationCommands.decideRecusal,
    decide: decideRecusal,
  }),
  command({
    ...byOrganiser,
    name: 'releaseMember',
    kind: 'decision',
    input: evaluationCommands.releaseMember,
    decide: releaseMember,
  }),
  command({
    ...byOrganiser,
    name: 'replaceMember',
    kind: 'decision',
    input: evaluationCommands.replaceMember,
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => replaceMember(states, input, deciding),
    discharges: ({ input, state }) =>
      'tender' in state
        ? [
            {
              duty: 'replace-member',
              caseId: `tender-round/${state.tender}`,
              about: seatOf(state.lot, input.instead),
            },
          ]
        : [],
  }),
  command({
    ...byOrganiser,
    name: 'dissolveCommittee',
    kind: 'decision',
    input: evaluationCommands.dissolveCommittee,
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => dissolveCommittee(states, input, deciding),
  }),
  command({
    ...byMember,
    name: 'stopEvaluation',
    kind: 'decision',
    input: evaluationCommands.stopEvaluation,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => stopEvaluation(states, input, deciding),
  }),
  command({
    ...byOrganiser,
    name: 'recordCommitteeWork',
    kind: 'record',
    input: evaluationCommands.recordCommitteeWork,
    decide: recordCommitteeWork,
  }),
] as const
