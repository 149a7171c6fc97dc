import { z } from 'zod'
import { id } from '../fields.js'
import type { EventShapes } from '../shapes.js'

export const creditCodeEvents = {
  /** A 统一社会信用代码 belongs to one legal person, for good (GB 32100-2015). */
  CreditCodeTaken: z.strictObject({ institution: id }),
} satisfies EventShapes
