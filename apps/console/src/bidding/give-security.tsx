import { Button, Input, Select } from 'antd'
import { useId, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import { numberOf, textOf, type Values } from '../acts/fields.js'
import { PaperQuestion } from '../acts/paper-question.js'
import { guaranteedForms, securityForms } from '../acts/parts.js'
import { call } from '../api/call.js'
import { Money } from '../elements/money.js'
import { Refusal } from '../elements/refusal.js'
import { useAsked } from './use-asked.js'

interface GiveSecurityProps {
  readonly tender: string
  /** Fen. */
  readonly asked: number
  onDone(this: void): Promise<unknown>
}

const guaranteed: readonly string[] = guaranteedForms

/** Shows that the bid security is given; who did lies in the box with the bids (条例§33). */
export function GiveSecurity({ tender, asked, onDone }: GiveSecurityProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const key = useRef(v7())
  const [typed, setTyped] = useState<Values>({ form: 'transfer' })
  const answer = (name: string) => (value: string) => {
    key.current = v7()
    setTyped(known => ({ ...known, [name]: value }))
  }
  const give = (event: SubmitEvent) => {
    event.preventDefault()
    void ask(async () => {
      await call(`/procurement/tenders/${tender}/give-bid-security`, {
        ...{ method: 'POST', body: inputOf(typed), idempotencyKey: key.current },
      })
      await onDone()
    })
  }
  return (
    <form className="act-form" noValidate onSubmit={give}>
      <p>
        {t('bid.securityLead')} <Money fen={asked} unknown="" /> {t('form.yuan')}
      </p>
      {problem && <Refusal problem={problem} />}
      <Questions typed={typed} onAnswer={answer} />
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('bid.giveSecurity')}
        </Button>
      </div>
    </form>
  )
}

function inputOf(typed: Values) {
  const until = textOf(typed, 'guaranteedUntil')
  return {
    ...{ form: typed['form'], amount: numberOf(typed, 'amount', 100) },
    document: { paper: textOf(typed, 'paper'), evidence: textOf(typed, 'evidence') },
    ...(guaranteed.includes(textOf(typed, 'form')) && until !== '' && { guaranteedUntil: until }),
  }
}

interface QuestionsProps {
  readonly typed: Values
  readonly onAnswer: (name: string) => (value: string) => void
}

function Questions({ typed, onAnswer }: QuestionsProps) {
  const { t } = useTranslation()
  const [form, evidence] = [useId(), useId()]
  const lines = ['amount', 'paper'].concat(
    guaranteed.includes(textOf(typed, 'form')) ? ['guaranteedUntil'] : [],
  )
  return (
    <>
      <div className="question">
        <label htmlFor={form}>{t('field.securityForms')}</label>
        <Select
          id={form}
          value={textOf(typed, 'form')}
          options={securityForms.map(value => ({
            value,
            label: t(`option.securityForms.${value}`),
          }))}
          onChange={onAnswer('form')}
        />
      </div>
      {lines.map(name => (
        <Line key={name} name={name} value={textOf(typed, name)} onAnswer={onAnswer(name)} />
      ))}
      <div className="question">
        <label htmlFor={evidence}>{t('field.evidence')}</label>
        <PaperQuestion
          id={evidence}
          hash={textOf(typed, 'evidence')}
          faulty={false}
          onAnswer={onAnswer('evidence')}
        />
      </div>
    </>
  )
}

interface LineProps {
  readonly name: string
  readonly value: string
  onAnswer(this: void, value: string): void
}

function Line({ name, value, onAnswer }: LineProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="question">
      <label htmlFor={id}>{t(`field.${name}`)}</label>
      <Input
        id={id}
        type={name === 'guaranteedUntil' ? 'date' : 'text'}
        value={value}
        onChange={event => {
          onAnswer(event.target.value)
        }}
      />
    </div>
  )
}
