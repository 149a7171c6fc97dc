import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHref, useLinkClickHandler } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { actingRole } from '../session/session.js'
import { acted } from './acted.js'

interface VerbLinkProps {
  readonly duty: DutyView
  /** The one filled button of its view. */
  readonly primary?: boolean
}

/** The verb of a duty's row: to its act where that has a screen for this role, else to its project. */
export function VerbLink({ duty, primary = false }: VerbLinkProps) {
  const { t } = useTranslation()
  const leads = acted(duty.kind, actingRole()) && duty.project !== undefined
  const project = `/projects/${duty.project ?? ''}`
  const to = leads ? `${project}/duties/${duty.id}` : project
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to)
  if (duty.project === undefined) return null
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={href}
      onClick={follow}
      aria-label={`${t(leads ? `act.verb.${duty.kind}` : 'act.open')} · ${duty.projectTitle ?? ''}`}
    >
      {t(leads ? `act.verb.${duty.kind}` : 'act.open')}
    </Button>
  )
}
