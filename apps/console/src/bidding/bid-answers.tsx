import { useTranslation } from 'react-i18next'
import type { OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { TenderView } from '../pages/tender-view.js'
import { Article } from '../elements/article.js'
import { SixAnswers } from '../elements/six-answers.js'
import { When } from '../elements/when.js'
import { stepOf } from './step.js'

interface BidAnswersProps {
  readonly state: TenderView['state']
  readonly taken: boolean
  readonly bid: Bid | undefined
  /** The final quote that it is asked for, where one is. */
  readonly quote: OwnQuote | undefined
  /** County time, milliseconds since 1970. */
  readonly now: number
}

/** The article behind each step. */
const articles: Readonly<Record<string, string>> = {
  'take-document': '87§18',
  'hand-in': '87§32',
  'may-change': '87§34',
  'wait-for-opening': '87§39',
  decrypt: '87§39',
  ...{ quote: '74§33', 'quote-sealed': '74§33', 'open-quote': '74§33', 'quote-opened': '74§33' },
  'wait-for-others': '87§39',
  'not-decrypted': '87§83',
  opened: '87§41',
  'nothing-handed-in': '87§33',
}

/** Where this bid stands, what is next and until when, in the six answers' order. */
export function BidAnswers({ state, taken, bid, quote, now }: BidAnswersProps) {
  const { t } = useTranslation()
  const step = stepOf({ state, taken, bid, quote, now })
  const until = quote ? untilOfQuote(step, quote) : untilOf(step, state)
  const undecrypted = state.document.undecryptedBid
  return (
    <SixAnswers
      where={t(`bid.step.${step}.where`)}
      next={t(`bid.step.${step}.next`)}
      until={until === undefined ? t('project.noDeadline') : <When at={until} />}
      who={t(`bid.who.${step === 'wait-for-opening' ? 'system' : 'bidder'}`)}
      basis={<Article rule={articles[step] ?? '87§32'} />}
      otherwise={t(`bid.step.${step}.otherwise`, {
        consequence: t(`option.undecryptedBid.${undecrypted}`),
      })}
    />
  )
}

function untilOfQuote(step: string, { closesAt, revealBy }: OwnQuote): string | undefined {
  if (step === 'quote' || step === 'quote-sealed') return closesAt
  return step === 'opened' ? undefined : revealBy
}

function untilOf(step: string, state: TenderView['state']): string | undefined {
  if (step === 'decrypt' || step === 'wait-for-others') {
    return 'decryptionEnds' in state ? state.decryptionEnds : undefined
  }
  const before = ['take-document', 'hand-in', 'may-change', 'wait-for-opening']
  return before.includes(step) && 'deadline' in state ? state.deadline : undefined
}
