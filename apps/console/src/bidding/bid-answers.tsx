import type { OwnMatter, OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { TenderView } from '../pages/tender-view.js'
import { Article } from '../elements/article.js'
import { SixAnswers } from '../elements/six-answers.js'
import { When } from '../elements/when.js'
import { useWords } from '../words/of-method.js'
import { isQuestion, stepOf, type Step } from './step.js'

interface BidAnswersProps {
  readonly state: TenderView['state']
  readonly taken: boolean
  readonly bid: Bid | undefined
  /** The final quote that it is asked for, where one is. */
  readonly quote: OwnQuote | undefined
  /** What else is asked of it, the soonest end first. */
  readonly asked: readonly OwnMatter[]
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
  ...{ 'wait-for-others': '87§39', 'answer-question': '87§51', 'answer-validity': '87§23' },
  'not-decrypted': '87§83',
  opened: '87§41',
  'nothing-handed-in': '87§33',
}

/** Where this bid stands, what is next and until when, in the six answers' order. */
export function BidAnswers(props: BidAnswersProps) {
  const { t } = useWords()
  const step = stepOf(props)
  const matter = matterOf(step, props)
  const until = matter?.until ?? untilOf(step, props)
  const undecrypted = props.state.document.undecryptedBid
  return (
    <SixAnswers
      where={t(`bid.step.${step}.where`)}
      next={t(`bid.step.${step}.next`)}
      until={until === undefined ? t('project.noDeadline') : <When at={until} />}
      who={t(`bid.who.${step === 'wait-for-opening' ? 'system' : 'bidder'}`)}
      basis={<Article rule={matter?.rule ?? articles[step] ?? '87§32'} />}
      otherwise={t(`bid.step.${step}.otherwise`, {
        consequence: t(`option.undecryptedBid.${undecrypted}`),
      })}
    />
  )
}

/** What of all that is asked a step is about: the soonest of its kind. */
function matterOf(step: Step, { asked }: BidAnswersProps): OwnMatter | undefined {
  if (step === 'answer-validity') return asked.find(({ kind }) => kind === 'answer-longer-validity')
  return step === 'answer-question' ? asked.find(({ kind }) => isQuestion(kind)) : undefined
}

function untilOf(step: Step, { state, quote }: BidAnswersProps): string | undefined {
  if (quote) return untilOfQuote(step, quote)
  if (step === 'decrypt' || step === 'wait-for-others') {
    return 'decryptionEnds' in state ? state.decryptionEnds : undefined
  }
  const before: readonly Step[] = ['take-document', 'hand-in', 'may-change', 'wait-for-opening']
  return before.includes(step) && 'deadline' in state ? state.deadline : undefined
}

function untilOfQuote(step: Step, { closesAt, revealBy }: OwnQuote): string | undefined {
  if (step === 'quote' || step === 'quote-sealed') return closesAt
  return step === 'opened' ? undefined : revealBy
}
