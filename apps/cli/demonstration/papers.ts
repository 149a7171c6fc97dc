import { createHash } from 'node:crypto'
import { dayOf, type Day, type Instant } from '#libs/calendar'

/** A demonstration paper, which has a title and nothing else. */
export const textOf = (title: string): string => `演示文件 ${title}`

export const hashOf = (title: string): string =>
  createHash('sha256').update(textOf(title)).digest('hex')

/** A paper of the demonstration: its number says what it is. */
export const paper = (title: string): { readonly paper: string; readonly evidence: string } => ({
  paper: `演示文件 ${title}`,
  evidence: hashOf(title),
})

/** A record of what happened outside today. */
export const outside = (
  at: Instant,
  title: string,
): { readonly occurredOn: Day; readonly paper: string; readonly evidence: string } => ({
  occurredOn: dayOf(at),
  ...paper(title),
})
