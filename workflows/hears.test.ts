import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dutyKinds, type DutyKind } from '#facts/supervision/duty'
import { procedures } from '#libs/temporal'

/** What of a procedure stands in a file of its own. */
const parts: Readonly<Record<string, readonly string[]>> = {
  project: ['project', 'approval', 'lot'],
  'tender-round': ['tender-round', 'opening'],
}

const kinds = new Map(Object.entries<DutyKind>(dutyKinds))

/** The kinds of duty that a procedure's text names. */
const owedBy = (procedure: string): readonly string[] =>
  (parts[procedure] ?? [procedure])
    .map(file => readFileSync(join(import.meta.dirname, `${file}.ts`), 'utf8'))
    .flatMap(text => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, name]) => name ?? ''))
    .filter(name => kinds.has(name))

test.each(procedures.map(({ procedure, hears }) => ({ procedure, hears })))(
  '$procedure hears every fact with which somebody does what it waits for',
  ({ procedure, hears }) => {
    const owed = owedBy(procedure)
    expect(owed.length).toBeGreaterThan(0)
    const deaf = owed.flatMap(name =>
      (kinds.get(name)?.dischargedBy ?? [])
        .filter(type => !hears.includes(type))
        .map(type => `${name}: ${type}`),
    )
    expect(deaf).toEqual([])
  },
)
