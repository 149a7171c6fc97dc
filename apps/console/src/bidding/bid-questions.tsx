import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import type { BidQuestion } from '#libs/domain/procurement/bid'
import { PaperQuestion } from '../acts/paper-question.js'
import { call } from '../api/call.js'
import { Refusal } from '../elements/refusal.js'
import { absolute } from '../elements/when-words.js'
import { yuan } from '../elements/yuan.js'
import { useLanguage } from '../words/language.js'
import { TwoAnswers } from './two-answers.js'
import { useAsked } from './use-asked.js'

/** A corrected sum that waits for its bidder, or has had the answer. */
interface Correction {
  readonly price: number
  readonly unitPrice: number
  readonly answerBy: string
  readonly accepted?: boolean | undefined
}

interface AnsweringProps {
  /** The address of the bid or the quote that is answered for. */
  readonly at: string
  onDone(this: void): Promise<unknown>
}

/** What the committee asks of this bid: to explain in writing, or to confirm a corrected sum. */
export function BidQuestions({
  questions,
  ...answering
}: AnsweringProps & { readonly questions: readonly BidQuestion[] }) {
  return (
    <ul className="rows">
      {questions.map(one => (
        <li key={one.question}>
          {one.price !== undefined && one.unitPrice !== undefined ? (
            <CorrectionQuestion
              {...answering}
              correction={{ ...one, price: one.price, unitPrice: one.unitPrice }}
              command="answer-correction"
              input={accepted => ({ question: one.question, accepted })}
            />
          ) : (
            <ClarificationQuestion {...answering} asked={one} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface CorrectionQuestionProps extends AnsweringProps {
  readonly correction: Correction
  readonly command: string
  input(this: void, accepted: boolean): object
}

/** 87§59: confirmed, it is the price; not confirmed, the bid is invalid. Each button says so. */
export function CorrectionQuestion({
  at,
  correction,
  command,
  input,
  onDone,
}: CorrectionQuestionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { accepted, answerBy, price, unitPrice } = correction
  const by = absolute(answerBy, language)
  return (
    <>
      <p>
        {t('bid.correctedTo', {
          ...{ price: yuan(price), unitPrice: yuan(unitPrice), answerBy: by },
        })}
      </p>
      {accepted === undefined ? (
        <TwoAnswers
          path={`${at}/${command}`}
          input={input}
          yes={t('bid.confirmCorrection')}
          no={t('bid.refuseCorrection')}
          onDone={onDone}
        />
      ) : (
        <p role="status">{t(accepted ? 'bid.correctionConfirmed' : 'bid.correctionRefused')}</p>
      )}
    </>
  )
}

interface ClarificationQuestionProps extends AnsweringProps {
  readonly asked: BidQuestion
}

/** 87§51: in writing, by a paper of its own. */
function ClarificationQuestion({ at, asked, onDone }: ClarificationQuestionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { busy, problem, ask } = useAsked()
  const [key] = useState(() => v7())
  const [paper, setPaper] = useState('')
  const [evidence, setEvidence] = useState('')
  const { question, words = '', answerBy, answered } = asked
  const by = absolute(answerBy, language)
  const ids = { paper: `paper-${question}`, evidence: `evidence-${question}` }
  return (
    <>
      <p>{t('bid.clarify', { words, answerBy: by })}</p>
      {problem && <Refusal problem={problem} />}
      {answered ? (
        <p role="status">{t('bid.clarified')}</p>
      ) : (
        <>
          <label htmlFor={ids.paper}>{t('bid.answerPaper')}</label>
          <Input
            id={ids.paper}
            value={paper}
            onChange={event => {
              setPaper(event.target.value)
            }}
          />
          <label htmlFor={ids.evidence}>{t('bid.answerFile')}</label>
          <PaperQuestion id={ids.evidence} hash={evidence} faulty={false} onAnswer={setEvidence} />
          <div className="act-buttons">
            <Button
              type="primary"
              loading={busy}
              onClick={() =>
                void ask(async () => {
                  const answer = { paper: paper.trim(), evidence }
                  await call(`${at}/answer-clarification`, {
                    ...{ method: 'POST', body: { question, answer }, idempotencyKey: key },
                  })
                  await onDone()
                })
              }
            >
              {t('bid.sendAnswer')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
