import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHref, useLinkClickHandler } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { actingRole, seesProjects } from '../session/session.js'
import { leadOf, type Lead } from './lead-of.js'

interface VerbLinkProps {
  readonly duty: DutyView
  /** The one filled button of its view. */
  readonly primary?: boolean
}

/** The verb of a duty's row; nothing where there is nowhere to go. */
export function VerbLink({ duty, primary = false }: VerbLinkProps) {
  const lead = leadOf(duty, { role: actingRole(), inside: seesProjects() })
  return lead === undefined ? null : <Leading {...{ duty, primary, ...lead }} />
}

type LeadProps = Required<VerbLinkProps> & Lead

function Leading({ duty, primary, to, mine }: LeadProps) {
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
