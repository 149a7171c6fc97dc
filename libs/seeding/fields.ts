import { z } from 'zod'
import { isDay, type Day } from '#libs/calendar'
import { isFen, type Fen } from '#libs/money'

export const id = z.uuid()
export const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
export const text = z.string().trim().min(1)

export const dayField = z.string().transform((value, context): Day => {
  if (isDay(value)) return value
  context.addIssue('not a day YYYY-MM-DD')
  return z.NEVER
})

export const fenField = z.number().transform((value, context): Fen => {
  if (isFen(value)) return value
  context.addIssue('not whole fen')
  return z.NEVER
})

/** Marks what is made up: the product shows it wherever the thing appears. */
export const demonstration = z.literal(true)

export const skillLevel = z.enum(['five', 'four', 'three', 'two', 'one'])
