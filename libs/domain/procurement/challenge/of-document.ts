import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Challenge } from './state.js'

/** Whether the document is challenged, neither the process nor the result. */
export const isOfDocument = (challenge: Challenge): boolean =>
  challenge.status !== 'not-lodged' && challenge.subject.against === 'document'

/** An award falls with its document: nobody ranked under it takes the winner's place (94§16, 94§31). */
export const documentAtFault = (rule: '94§16' | '94§31'): Refusal =>
  refuse(rule, 'document-at-fault', { fix: 'have-it-done-again' })
