import type { HandoverLine } from '#libs/contracts/views'
import type { Board } from './database.js'

/** What names one of these people now: open duties, and projects in which they play a part. */
export async function findHandover(
  db: Board,
  persons: readonly string[],
): Promise<readonly HandoverLine[]> {
  const [duties, projects] = await Promise.all([
    db
      .selectFrom('duties as d')
      .leftJoin('projects as p', join =>
        join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('d.key'))),
      )
      .select(['d.id', 'd.state', 'p.title'])
      .where('d.open', '=', true)
      .where('d.person', 'in', persons)
      .orderBy('d.due_at')
      .execute(),
    db
      .selectFrom('projects')
      .select(['id', 'title', 'officer'])
      .where(({ eb, or }) => or([eb('officer', 'in', persons), eb('signatory', 'in', persons)]))
      .orderBy('id')
      .execute(),
  ])
  return [
    ...duties.map(({ id, state, title }) => ({
      ...{ what: 'duty' as const, id, as: state.kind },
      ...(title !== null && { title }),
    })),
    ...projects.map(({ id, title, officer }) => ({
      ...{ what: 'project' as const, id, title },
      as: persons.includes(officer) ? 'officer' : 'signatory',
    })),
  ]
}
