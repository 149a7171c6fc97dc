import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'
import { documentFault, planFault } from './draft-faults.js'
import { tenderRedrafted, type TenderEvent, type TenderInput } from './events.js'
import type { Tender } from './state.js'

interface TenderOfProject {
  readonly self: Tender
  readonly project: Project | undefined
}

/**
 * Writes the document anew while nobody outside has had it; what is published is amended instead
 * (87§27). The lots stay: a round for others is another round.
 */
export function redraftTender(
  { self, project }: TenderOfProject,
  document: TenderInput<'redraftTender'>,
  { policy }: Deciding,
): Decided<TenderEvent> {
  if (self.status !== 'drafted') return refuse('87§27', 'tender-not-drafted')
  if (project?.status !== 'approved') return refuse('条例§29', 'project-not-approved')
  const drafted = self.lots.map(one => one.document.lot).toSorted()
  const lots = document.lots.map(({ lot }) => lot).toSorted()
  if (lots.join() !== drafted.join()) return refuse('87§20', 'lots-of-a-round-stay')
  const fault =
    planFault(project, document.lots, policy) ?? documentFault(document, policy, self.method)
  return fault ?? [tenderRedrafted(document)]
}
