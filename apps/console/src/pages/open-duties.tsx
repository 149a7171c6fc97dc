import type { DutyView, ProjectPage } from '#libs/contracts/views'
import { acted } from '../acts/acted.js'
import { VerbLink } from '../acts/verb-link.js'
import { DutyRow } from '../elements/duty-list.js'
import { actingRole } from '../session/session.js'
import { openDuties } from './duty-answers.js'

interface DutiesProps {
  readonly duties: readonly DutyView[]
}

/** The verb of the nearest duty that this role can do here. */
export function NextVerb({ duties }: DutiesProps) {
  const mine = openDuties(duties).find(({ kind }) => acted(kind, actingRole()))
  return mine === undefined ? null : <VerbLink duty={mine} primary />
}

/** What is owed under an object, with the verbs of those that this role can do. */
export function OpenDuties({ page }: { readonly page: Pick<ProjectPage, 'id' | 'duties'> }) {
  const open = openDuties(page.duties)
  if (open.length === 0) return null
  return (
    <ol className="panel rows apart">
      {open.map(duty => (
        <DutyRow
          key={duty.id}
          duty={duty}
          within={page.id}
          {...(acted(duty.kind, actingRole()) ? { verb: <VerbLink duty={duty} /> } : {})}
        />
      ))}
    </ol>
  )
}
