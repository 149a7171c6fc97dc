import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHref, useLinkClickHandler } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { actingRole, seesProjects } from '../session/session.js'
import { paperVerbActors } from '../papers/paper-verbs.js'
import { acted, contractVerbActors, mayGive, remedyVerbActors } from './acted.js'

interface VerbLinkProps {
  readonly duty: DutyView
  /** The one filled button of its view. */
  readonly primary?: boolean
}

/** Done by writing a tender document, which has pages of its own. */
const writing: readonly string[] = ['draft-tender', 'tender-again']

/** Duties of a seal, each with a command of the paper's own page that does it. */
const ofSeal: Readonly<Record<string, string>> = {
  'approve-seal': 'approve-seal',
  'put-seal': 'record-sealed-scan',
  'confirm-sealed-scan': 'confirm-sealed-scan',
}

function leadToPaper({ kind, subject }: DutyView) {
  const command = ofSeal[kind]
  if (command === undefined) return undefined
  const mine = mayGive(command, actingRole(), paperVerbActors)
  return { to: `/papers/${subject.slice('official-paper-'.length)}`, mine }
}

/** What an institution owes is done on the page of what it is about. */
const ofInstitution: Readonly<Record<string, typeof remedyVerbActors>> = {
  'correct-challenge': remedyVerbActors,
  'correct-complaint': remedyVerbActors,
  'answer-complaint-copy': remedyVerbActors,
  'answer-security-use': contractVerbActors,
}

function leadToObject({ kind, subject, about, dischargedBy }: DutyView) {
  const mine = mayGive(dischargedBy, actingRole(), ofInstitution[kind] ?? {})
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
function leadOf(duty: DutyView) {
  const { id, kind, project } = duty
  const own = leadToPaper(duty) ?? leadToObject(duty)
  if (own) return own
  const mine = acted(kind, actingRole())
  if (project === undefined) return mine ? { to: `/duties/${id}`, mine } : undefined
  if (mine && writing.includes(kind)) return { to: `/projects/${project}/document`, mine }
  if (seesProjects()) {
    return { to: `/projects/${project}${mine ? `/duties/${id}` : ''}`, mine }
  }
  return mine ? { to: `/duties/${id}`, mine } : undefined
}

/** The verb of a duty's row; nothing where there is nowhere to go. */
export function VerbLink({ duty, primary = false }: VerbLinkProps) {
  const lead = leadOf(duty)
  return lead === undefined ? null : <Lead {...{ duty, primary, ...lead }} />
}

interface LeadProps extends Required<VerbLinkProps> {
  readonly to: string
  readonly mine: boolean
}

function Lead({ duty, primary, to, mine }: LeadProps) {
  const { t } = useTranslation()
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to)
  const words = t(mine ? `act.verb.${duty.kind}` : 'act.open')
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={href}
      onClick={follow}
      aria-label={`${words} · ${duty.projectTitle ?? ''}`}
    >
      {words}
    </Button>
  )
}
