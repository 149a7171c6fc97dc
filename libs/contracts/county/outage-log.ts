import { z } from 'zod'
import { hash, id, instantField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'

const outage = { outage: id, from: instantField, until: instantField, cause: remark }

export const outageLogEvents = {
  OutageRecorded: z.strictObject({
    ...outage,
    /** Entered by an administrator with what proves it, or told by the system's own heart-beat. */
    found: z.enum(['recorded', 'heart-beat']),
    evidence: hash.optional(),
  }),
} satisfies EventShapes

export const outageLogCommands = {
  recordOutage: z.strictObject({ ...outage, evidence: hash }),
  /** The gap since the last heart-beat, found when the system came back. */
  noteOutage: z.strictObject(outage),
}
