import { useTranslation } from 'react-i18next'
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
  const verbs = data ? planVerbsOf(data.state, actingRole(), takenUp) : []
  const rows = verbs.map(({ command, about = '' }) => ({
    ...{ command, to: `/projects/${id}/acts/${command}${about && `/${about}`}` },
  }))
  return <VerbRows title={t('project.mending')} rows={rows} />
}
