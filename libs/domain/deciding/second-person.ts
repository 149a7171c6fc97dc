import { refuse, type Refusal } from './refusal.js'

/** 经办与审核分离: who made it, or stands behind it, does not confirm it. */
export const secondPersonNeeded = (): Refusal =>
  refuse('本县规定 经办与审核分离', 'second-person-needed', { fix: 'ask-another-officer' })
