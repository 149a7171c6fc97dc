import { z } from 'zod'
import { instantField } from '../fields.js'
import type { EventShapes } from '../shapes.js'

export const clockEvents = {
  ClockJumped: z.strictObject({
    /** County time minus real time after the jump, in milliseconds, whole seconds. */
    offset: z.int().multipleOf(1000),
    from: instantField,
    to: instantField,
  }),
} satisfies EventShapes

export const clockCommands = {
  jumpClock: z.strictObject({ to: instantField }),
}
