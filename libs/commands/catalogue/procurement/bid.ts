import { bidCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import {
  answerClarification,
  answerCorrection,
  bid,
  openBid,
  replaceBid,
  revealBid,
  submitBid,
  withdrawBid,
  type Bid,
} from '#libs/domain/procurement/bid'
import { bidBox } from '#libs/domain/procurement/bid-box'
import { tender } from '#libs/domain/procurement/tender'
import { commitmentOf, nodeSha256 } from '#libs/sealing'
import { command } from '../../command.js'
import { openedBytes, sealedBytes } from './sealed-bytes.js'

const byBidder = { of: bid, by: supplierRoles } as const

const isBidder = (actor: Actor, state: Bid): boolean =>
  'bidder' in state && state.bidder === actor.institution

const tenderOf = (state: Bid) => ('tender' in state ? { of: tender, id: state.tender } : undefined)
const boxOf = (state: Bid) => ('tender' in state ? { of: bidBox, id: state.tender } : undefined)

/** Whatever touches the box takes its lock first: two bids at one instant come in one after the other. */
export const bidCatalogue = [
  command({
    ...byBidder,
    name: 'submitBid',
    kind: 'decision',
    act: 'bid-opening',
    creates: true,
    input: bidCommands.submitBid,
    permitted: actor => actor.institution !== undefined,
    loads: ({ input }) => ({
      tender: { of: tender, id: input.tender },
      box: { of: bidBox, id: input.tender },
    }),
    finds: ({ input }, bytes) => sealedBytes(input, bytes),
    decide: (states, input, deciding) => submitBid(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byBidder,
    name: 'replaceBid',
    kind: 'decision',
    input: bidCommands.replaceBid,
    permitted: (actor, _, state) => isBidder(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state), box: boxOf(state) }),
    finds: ({ input }, bytes) => sealedBytes(input, bytes),
    decide: (states, input, deciding) => replaceBid(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byBidder,
    name: 'withdrawBid',
    kind: 'decision',
    input: bidCommands.withdrawBid,
    permitted: (actor, _, state) => isBidder(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state), box: boxOf(state) }),
    decide: (states, input, deciding) => withdrawBid(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byBidder,
    name: 'revealBid',
    kind: 'decision',
    input: bidCommands.revealBid,
    permitted: (actor, _, state) => isBidder(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => {
      const commitment = commitmentOf(input.content, input.nonce, nodeSha256)
      return revealBid(states, { ...input, commitment }, deciding)
    },
    serialised: true,
  }),
  command({
    ...byBidder,
    name: 'answerClarification',
    kind: 'decision',
    input: bidCommands.answerClarification,
    permitted: (actor, _, state) => isBidder(actor, state),
    decide: answerClarification,
  }),
  command({
    ...byBidder,
    name: 'answerCorrection',
    kind: 'decision',
    input: bidCommands.answerCorrection,
    permitted: (actor, _, state) => isBidder(actor, state),
    decide: answerCorrection,
  }),
  command({
    ...byBidder,
    name: 'openBid',
    kind: 'decision',
    input: bidCommands.openBid,
    permitted: (actor, _, state) => isBidder(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    finds: ({ states, input }, bytes) => openedBytes(states, input, bytes),
    decide: (states, input, deciding) => openBid(states, input, deciding),
    serialised: true,
  }),
] as const
