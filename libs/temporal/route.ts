import type { Fact } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import { toEveryCase } from '#libs/procedure'
import { factsOf } from './fact-of.js'
import { procedures } from './procedures.js'

/** What one case is to hear, in order. */
export interface ForCase {
  /** `<procedure>/<case id>`. */
  readonly workflowId: string
  readonly facts: readonly Fact[]
  /** Among them is one that creates the case. */
  readonly begins: boolean
  /** Among them is one with which it goes on though it was over. */
  readonly reopens: boolean
}

export interface Routed {
  readonly cases: readonly ForCase[]
  /** Facts for all open cases: the clock jumped, a calendar was published. */
  readonly toAll: readonly Fact[]
}

/** Which case hears which events. A procedure is told nothing that it does not wait for. */
export function route(events: readonly StoredEvent[]): Routed {
  const facts = factsOf(events)
  const cases = new Map<string, { facts: Fact[]; begins: boolean; reopens: boolean }>()
  for (const fact of facts) {
    for (const { workflowId, begins, reopens } of addresseesOf(fact)) {
      const known = cases.get(workflowId) ?? { facts: [], begins: false, reopens: false }
      known.facts.push(fact)
      cases.set(workflowId, {
        facts: known.facts,
        begins: known.begins || begins,
        reopens: known.reopens || reopens,
      })
    }
  }
  return {
    cases: [...cases].map(([workflowId, heard]) => ({ workflowId, ...heard })),
    toAll: facts.filter(({ type }) => toEveryCase.includes(type)),
  }
}

interface Addressee {
  readonly workflowId: string
  readonly begins: boolean
  readonly reopens: boolean
}

/** The cases that a fact belongs to: those that hear its type, and the case that owes the duty. */
export function addresseesOf(fact: Fact): readonly Addressee[] {
  const hearing = procedures.flatMap(({ procedure, hears, begins, reopens, caseOf }) => {
    const id = hears.includes(fact.type) ? caseOf(fact) : undefined
    return id === undefined
      ? []
      : [
          {
            workflowId: `${procedure}/${id}`,
            begins: begins.includes(fact.type),
            reopens: reopens?.includes(fact.type) === true,
          },
        ]
  })
  const owing = caseOwing(fact)
  return owing === undefined
    ? hearing
    : [...hearing, { workflowId: owing, begins: false, reopens: false }]
}

/** The case whose duty a fact is about. */
function caseOwing({ stream, fields }: Fact): string | undefined {
  const owes = stream.startsWith('duty-') && 'case' in fields ? fields.case : undefined
  return typeof owes === 'string' ? owes : undefined
}
