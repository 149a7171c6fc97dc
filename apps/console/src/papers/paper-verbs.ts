import type { PaperRow } from '#libs/contracts/views'
import type { Status } from '../elements/status-tag.js'
import type { NumberedPaper } from './queries.js'

/** Where a numbered paper stands, in the one vocabulary of states. */
export const paperStatus: Readonly<Record<PaperRow['status'], Status>> = {
  numbered: 'draft',
  'seal-requested': 'waiting',
  'seal-approved': 'in-progress',
  'scan-recorded': 'unverified',
  sealed: 'in-force',
  void: 'invalid',
}

const makers = ['procurement-officer', 'procurement-agency']
const keepers = ['seal-keeper']
const confirmers = ['procurement-officer', 'seal-keeper', 'section-chief']

/** Who may give what there is to do of a numbered paper, by command. */
export const paperVerbActors: Readonly<Record<string, readonly string[]>> = {
  'number-paper': makers,
  'void-paper': makers,
  'request-seal': makers,
  'approve-seal': keepers,
  'refuse-seal': keepers,
  'record-electronic-seal': keepers,
  'record-sealed-scan': keepers,
  'confirm-sealed-scan': confirmers,
}

export const makesPapers = (role: string | undefined): boolean =>
  role !== undefined && makers.includes(role)

const commands: Readonly<Record<PaperRow['status'], readonly string[]>> = {
  numbered: ['request-seal', 'void-paper'],
  'seal-requested': ['approve-seal', 'refuse-seal', 'void-paper'],
  'seal-approved': ['record-electronic-seal', 'record-sealed-scan', 'void-paper'],
  'scan-recorded': ['confirm-sealed-scan', 'record-sealed-scan', 'void-paper'],
  sealed: [],
  void: [],
}

/** The verbs that this role may give as the paper stands. */
export const paperVerbsOf = (
  status: PaperRow['status'],
  role: string | undefined,
): readonly string[] =>
  commands[status].filter(
    command => role !== undefined && paperVerbActors[command]?.includes(role) === true,
  )

/** Whose turn it is: the words of the step, and the role that takes it. */
export const stepOf: Readonly<Record<PaperRow['status'], { name: string; role?: string }>> = {
  numbered: { name: 'request', role: 'procurement-officer' },
  'seal-requested': { name: 'approve', role: 'seal-keeper' },
  'seal-approved': { name: 'seal', role: 'seal-keeper' },
  'scan-recorded': { name: 'confirm', role: 'procurement-officer' },
  sealed: { name: 'nothing' },
  void: { name: 'nothing' },
}

interface Hand {
  readonly by: string
  readonly actingFor?: string | undefined
}

const isAmong = (me: string, hands: readonly Hand[]): boolean =>
  hands.some(({ by, actingFor }) => by === me || actingFor === me)

/** Who made a paper or asked for its seal does not approve it; who scanned it does not confirm it. */
export function isFirstHand(command: string, paper: NumberedPaper, me: string): boolean {
  if (command === 'approve-seal') return isAmong(me, paper.makers)
  return (
    command === 'confirm-sealed-scan' &&
    paper.status === 'scan-recorded' &&
    isAmong(me, [paper.scannedBy])
  )
}
