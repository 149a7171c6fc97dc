import { recentStates, type AnyAggregate } from '#libs/commands'
import type { Actor } from '#libs/domain/deciding'
import { officialPaper, type OfficialPaper } from '#libs/domain/procurement/official-paper'
import type { Paper, Wanted } from '#libs/documents'
import type { EventStore } from '#libs/event-store'

type Standing = Pick<Paper, 'number' | 'state'>

/** Reads how far one numbered paper has come, always current. */
export function standings(store: Pick<EventStore, 'load'>) {
  const states = recentStates()
  const of: AnyAggregate = officialPaper
  return async (id: string): Promise<OfficialPaper> => {
    const { snapshots } = await states.read(tails => store.load(tails), [{ of, id }])
    return snapshots[0]?.state as OfficialPaper // folded with its own aggregate
  }
}

/** Whether the number was given to this very paper. */
export const isOf = (paper: OfficialPaper, { kind, about, lot }: Omit<Wanted, 'names'>): boolean =>
  'kind' in paper && paper.kind === kind.kind && paper.about === about && paper.lot === lot

/**
 * What stands on the paper. A sealed one is itself only while the record says what was sealed; what has
 * changed since is a draft again, without the number. Between approval and seal the keeper alone has
 * it without the draft mark, to put the seal to it.
 */
export function standingOf(paper: OfficialPaper, checkCode: string, actor: Actor): Standing {
  if (paper.status === 'not-numbered' || paper.status === 'void') return { state: 'draft' }
  const { number, status } = paper
  const same = paper.checkCode === checkCode
  if (status === 'sealed') return same ? { number, state: 'sealed' } : { state: 'draft' }
  const toBeSealed = status === 'seal-approved' || status === 'scan-recorded'
  const sealing = toBeSealed && same && actor.role === 'seal-keeper'
  return { number, state: sealing ? 'sealed' : 'numbered' }
}

/** Under which hash the bytes of a seal system lie here, while the record says what was sealed. */
export const keptOf = (paper: OfficialPaper, checkCode: string): string | undefined =>
  paper.status === 'sealed' && paper.means === 'electronic' && paper.checkCode === checkCode
    ? paper.kept
    : undefined
