import { z } from 'zod'

/** An office of another's in which somebody may act now. */
const standIn = z.strictObject({
  /** Whose office it is. */
  person: z.string(),
  role: z.string(),
  /** By a delegation 代理, or as deputy 副职 of who is away. */
  ground: z.enum(['delegation', 'deputy']),
  /** When it ends by itself. */
  until: z.string(),
})
export type StandIn = z.output<typeof standIn>

/** Who may act now for the one who owes a duty, beside them. */
export const mayAct = standIn.pick({ person: true, ground: true, until: true })

/** How a person stands here: their offices and those of others in which they may act now. */
export interface StandingView {
  readonly person: string
  readonly standIns: readonly (StandIn & { readonly name?: string })[]
}

/** A line of what is handed over with a person's duties, with what it is called. */
export interface HandoverLine {
  readonly what: 'duty' | 'project' | 'draft' | 'delegation'
  readonly id: string
  /** Of a duty its kind, of a project the part played in it. */
  readonly as?: string | undefined
  readonly title?: string
}

export interface HandoverList {
  readonly person: string
  readonly items: readonly HandoverLine[]
}
