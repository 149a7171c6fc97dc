import { z } from 'zod'

/**
 * The event shapes of one aggregate: event type → zod object of its data. The one place where a
 * shape is written; types, JSON Schema, AsyncAPI and the samples' check come from it.
 */
export type EventShapes = Readonly<Record<string, z.ZodObject>>

/** The union `{ type, data }` of an aggregate's events, from its shapes. */
export type EventOf<Shapes extends EventShapes> = {
  [Type in keyof Shapes & string]: {
    readonly type: Type
    readonly data: z.output<Shapes[Type]>
  }
}[keyof Shapes & string]
