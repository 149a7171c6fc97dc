import { fromMilliseconds as instantOf } from '#libs/calendar'
import type { OwnMatterKind, OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { TenderView } from '../pages/tender-view.js'
import { stepOf, type Step } from './step.js'

const deadline = '2026-10-08T09:00:00.000+08:00'
const at = Date.parse(deadline)
// Only what the step reads of a tender and of a bid.
const tender = (status: string) => ({ status, deadline }) as unknown as TenderView['state']
const bid = (status: Bid['status']) => ({ status }) as Bid // nor of a bid

const opened = { bid: bid('revealed'), now: at + 1 }
const quote = (status: OwnQuote['status']) => ({ status, closesAt: instantOf(at + 2) })

const asked = (kind: OwnMatterKind) => [{ kind }]
const both = [...asked('answer-longer-validity'), ...asked('give-final-quote')]

test.each<readonly [Step, string, Partial<Parameters<typeof stepOf>[0]>]>([
  ['take-document', 'receiving-bids', {}],
  ['hand-in', 'receiving-bids', { taken: true }],
  ['may-change', 'receiving-bids', { taken: true, bid: bid('sealed') }],
  ['hand-in', 'receiving-bids', { taken: true, bid: bid('withdrawn') }],
  ['nothing-handed-in', 'receiving-bids', { taken: true, now: at }],
  ['wait-for-opening', 'receiving-bids', { bid: bid('sealed'), now: at }],
  ['decrypt', 'decrypting', { bid: bid('sealed'), now: at + 1 }],
  ['wait-for-others', 'decrypting', { bid: bid('revealed'), now: at + 1 }],
  ['not-decrypted', 'after-opening', { bid: bid('sealed'), now: at + 1 }],
  ['opened', 'after-opening', { bid: bid('revealed'), now: at + 1 }],
  ['quote', 'after-opening', { ...opened, quote: quote('not-handed-in') }],
  ['quote-sealed', 'after-opening', { ...opened, quote: quote('sealed') }],
  ['open-quote', 'after-opening', { ...opened, quote: quote('sealed'), now: at + 2 }],
  ['quote-opened', 'after-opening', { ...opened, quote: quote('revealed'), now: at + 2 }],
  ['opened', 'after-opening', { ...opened, quote: quote('not-handed-in'), now: at + 2 }],
  ['answer-question', 'after-opening', { ...opened, asked: asked('answer-clarification') }],
  ['answer-question', 'after-opening', { ...opened, asked: asked('confirm-correction') }],
  ['answer-question', 'after-opening', { ...opened, asked: asked('confirm-quote-correction') }],
  ['answer-validity', 'after-opening', { ...opened, asked: asked('answer-longer-validity') }],
  ['quote', 'after-opening', { ...opened, quote: quote('not-handed-in'), asked: both }],
  ['answer-validity', 'after-opening', { ...opened, quote: quote('sealed'), asked: both }],
  ['terminated', 'terminated', { bid: bid('sealed') }],
])('%s, of a tender that is %s', (step, status, known) => {
  const standing = { state: tender(status), taken: false, bid: undefined, now: at - 1, ...known }
  expect(stepOf(standing)).toBe(step)
})
