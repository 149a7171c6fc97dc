import { useTranslation } from 'react-i18next'
import type { PreparatoryService } from '#libs/contracts'
import { serviceAbout } from '../acts/service-about.js'
import { useInstitutionNames } from '../api/directory.js'
import { useApproval, useProjectFile } from '../api/queries.js'
import { VerbRows } from '../elements/verb-rows.js'
import { actingRole } from '../session/session.js'
import { planVerbsOf } from './plan-verbs.js'

/** What this role may mend of a project's plan; nothing while that is not known or there is nothing. */
export function PlanVerbs({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data } = useProjectFile(id)
  const run = data?.state.status === 'in-approval' ? data.state.approval : undefined
  const { data: approval } = useApproval(run)
  const takenUp = approval?.state.status !== 'under-way' || approval.state.opened
  const services = data && 'prepared' in data.state ? (data.state.prepared ?? []) : []
  const verbs = data ? planVerbsOf(data.state, actingRole(), takenUp) : []
  const rows = verbs.map(({ command, about = '' }) => ({
    ...{ command, to: `/projects/${id}/acts/${command}${about && `/${about}`}` },
    beside: <Service services={services} about={about} />,
  }))
  return <VerbRows title={t('project.mending')} rows={rows} />
}

interface ServiceProps {
  readonly services: readonly PreparatoryService[]
  readonly about: string
}

/** Whose service before the purchase an entry is; nothing of any other entry. */
function Service({ services, about }: ServiceProps) {
  const { t } = useTranslation()
  const found = services.find(one => serviceAbout(one) === about)
  const names = useInstitutionNames(found ? [found.institution] : [])
  if (!found) return null
  const { institution, service, paper } = found
  return (
    <span className="caption">
      {' '}
      {names[institution] ?? institution} · {t(`option.preparatoryService.${service}`)} · {paper}
    </span>
  )
}
