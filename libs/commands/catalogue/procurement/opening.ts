import { tenderCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import {
  answerOpeningQuestion,
  archiveRecording,
  confirmOpeningRecord,
  isBidder,
  questionOpening,
  reportOpeningFault,
  tender,
  type Tender,
} from '#libs/domain/procurement/tender'
import { command } from '../../command.js'
import { isOfficer } from './of-file.js'
import { owed } from './of-tender.js'

const byRoom = { of: tender, by: supplierRoles } as const

/** Who bid; before the opening nobody is known to have. */
const isInRoom = ({ institution }: Actor, state: Tender): boolean =>
  institution !== undefined && isBidder(state, institution)

/** What is said in the room of an opening (87§40). */
export const openingCatalogue = [
  command({
    ...byRoom,
    name: 'confirmOpeningRecord',
    kind: 'decision',
    input: tenderCommands.confirmOpeningRecord,
    permitted: (actor, _, state) => isInRoom(actor, state),
    decide: confirmOpeningRecord,
  }),
  command({
    ...byRoom,
    name: 'questionOpening',
    kind: 'decision',
    input: tenderCommands.questionOpening,
    permitted: (actor, _, state) => isInRoom(actor, state),
    decide: questionOpening,
  }),
  command({
    of: tender,
    by: ['procurement-officer'],
    name: 'answerOpeningQuestion',
    kind: 'decision',
    input: tenderCommands.answerOpeningQuestion,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: answerOpeningQuestion,
    discharges: ({ id, input }) => owed('answer-opening-question', id, input.question),
  }),
  command({
    of: tender,
    by: ['procurement-officer', ...supplierRoles],
    name: 'reportOpeningFault',
    kind: 'record',
    input: tenderCommands.reportOpeningFault,
    permitted: (actor, _, state) => isOfficer(actor, state) || isInRoom(actor, state),
    decide: reportOpeningFault,
  }),
  command({
    of: tender,
    by: ['procurement-officer'],
    name: 'archiveRecording',
    kind: 'record',
    input: tenderCommands.archiveRecording,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: archiveRecording,
  }),
] as const
