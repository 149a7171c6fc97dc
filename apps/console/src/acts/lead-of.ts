import { isConfidential } from '#facts/supervision/duty'
import type { DutyView } from '#libs/contracts/views'
import { paperVerbActors } from '../papers/paper-verbs.js'
import { acted, contractVerbActors, mayGive, remedyVerbActors } from './acted.js'

/** Where a duty leads, and whether the reader does it there or only looks. */
export interface Lead {
  readonly to: string
  readonly mine: boolean
}

interface Reader {
  readonly role: string | undefined
  /** Whether they see the pages of projects. */
  readonly inside: boolean
}

/** Done by writing a tender document, which has pages of its own. */
const writing: readonly string[] = ['draft-tender', 'tender-again']

/** Duties of a seal, each with a command of the paper's own page that does it. */
const ofSeal: Readonly<Record<string, string>> = {
  'approve-seal': 'approve-seal',
  'put-seal': 'record-sealed-scan',
  'confirm-sealed-scan': 'confirm-sealed-scan',
}

function leadToPaper({ kind, subject }: DutyView, { role }: Reader): Lead | undefined {
  const command = ofSeal[kind]
  if (command === undefined) return undefined
  const mine = mayGive(command, role, paperVerbActors)
  return { to: `/papers/${subject.slice('official-paper-'.length)}`, mine }
}

/** What was said in the room of the opening is answered there. */
function leadToRoom({ kind, subject }: DutyView, { role, inside }: Reader): Lead | undefined {
  if (kind !== 'answer-opening-question' || !inside) return undefined
  const mine = role === 'procurement-officer'
  return mine ? { to: `/tenders/${subject.slice('tender-'.length)}/room/opening`, mine } : undefined
}

/** What an institution owes is done on the page of what it is about. */
const ofInstitution: Readonly<Record<string, typeof remedyVerbActors>> = {
  'correct-challenge': remedyVerbActors,
  'correct-complaint': remedyVerbActors,
  'answer-complaint-copy': remedyVerbActors,
  'answer-security-use': contractVerbActors,
}

function leadToObject(
  { kind, subject, about, dischargedBy }: DutyView,
  { role }: Reader,
): Lead | undefined {
  const mine = mayGive(dischargedBy, role, ofInstitution[kind] ?? {})
  const [, object, id] = /^(challenge|complaint|contract)-(.+)$/.exec(subject) ?? []
  if (!mine || object === undefined || id === undefined) return undefined
  // Its part is named by the lot and by itself.
  const part = object === 'contract' ? `/${about?.split('/').at(-1) ?? ''}` : ''
  return { to: `/${object}s/${id}/acts/${dischargedBy}${part}`, mine }
}

/**
 * Where a duty leads: to its act where that has a screen for this role, else to its project. An enquiry
 * is of no project's history, so that nobody learns from it who asked: its duty stands by itself.
 */
export function leadOf(duty: DutyView, reader: Reader): Lead | undefined {
  const { id, kind, project } = duty
  const own = leadToPaper(duty, reader) ?? leadToRoom(duty, reader) ?? leadToObject(duty, reader)
  if (own) return own
  const mine = acted(kind, reader.role)
  // What nobody else may know of stands on no project's page.
  if (project === undefined || !reader.inside || isConfidential(kind)) {
    return mine ? { to: `/duties/${id}`, mine } : undefined
  }
  return { to: `/projects/${project}${mine ? within(duty) : ''}`, mine }
}

/** The page of a project on which a duty is done. */
const within = ({ id, kind }: DutyView): string =>
  writing.includes(kind) ? '/document' : `/duties/${id}`
