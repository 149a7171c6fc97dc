import { addMinutes, type Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { deterministicId } from '#libs/identifiers'
import {
  electronicSealNotPut,
  paperSealedElectronically,
  type OfficialPaperEvent,
  type OfficialPaperInput,
} from './events.js'
import { sealAbout } from './facts.js'
import { nth, requestsOf, sealRule } from './seal-paper.js'
import type { OfficialPaper } from './state.js'

type Answer = OfficialPaperInput<'recordSealSystemAnswer'>
type NotSealed = Extract<Answer, { readonly answer: 'not-sealed' }>
type Approved = Extract<OfficialPaper, { readonly status: 'seal-approved' }>

const namespace = '4c0b1f5e-7d2a-5e39-9b60-1f8e2c7a5d43'

/** Under which the seal system knows a request: the same however often it is asked. */
export const sealRequestId = (paper: string, request: string): string =>
  deterministicId('sealRequest', namespace, `${paper}/${request}`)

/**
 * What the seal system answered to the county itself 电子印章系统. It seals what the keeper approved and
 * nothing else: the approved bytes made again, without the mark of a draft. While it puts no seal, the
 * keeper may put it by hand; what comes after that is too late.
 */
export function recordSealSystemAnswer(
  paper: OfficialPaper,
  answer: Answer,
  { at }: Deciding,
): Decided<OfficialPaperEvent> {
  if (paper.status !== 'seal-approved' || sealAbout(requestsOf(paper)) !== answer.request) {
    return refuse(sealRule, 'seal-not-approved')
  }
  if (answer.answer === 'not-sealed') return [notPut(paper, answer, at)]
  const { answer: _, approved, request: __, ...sealed } = answer
  if (approved !== paper.document) {
    return refuse(sealRule, 'paper-changed-since-asked', { fix: 'ask-for-the-seal-again' })
  }
  return [sealed.over, approved].includes(sealed.document)
    ? refuse(sealRule, 'sealed-bytes-unchanged')
    : [paperSealedElectronically({ ...sealed, ...nth(requestsOf(paper)) })]
}

function notPut(paper: Approved, { answer: _, request: __, ...said }: NotSealed, at: Instant) {
  const attempt = (paper.notPut?.attempt ?? 0) + 1
  const pause = pauseAfter(said.why, attempt)
  const again = pause === undefined ? {} : { againAt: addMinutes(at, pause) }
  return electronicSealNotPut({ attempt, ...said, ...again, ...nth(requestsOf(paper)) })
}

/** Minutes: twice as long from time to time, and never longer than half a working day. */
const firstPause = 10
const longestPause = 240
/** A system that is away comes back by itself; one that answers so thrice has said what it says. */
const askedAtMost = 3

function pauseAfter(why: NotSealed['why'], attempt: number): number | undefined {
  if (why === 'paper-changed') return undefined
  if (why !== 'away' && attempt >= askedAtMost) return undefined
  return Math.min(firstPause * 2 ** (attempt - 1), longestPause)
}
