import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnContact } from '#libs/contracts/views'
import { problemOf } from '../api/problem.js'
import { keepContact, useOwnContact } from '../api/registration.js'
import { Answered } from '../elements/answered.js'
import { Refusal } from '../elements/refusal.js'

/** Who answers for the institution: kept under lock apart from all records, and in no draft. */
export function ContactForm() {
  const contact = useOwnContact()
  return (
    <Answered query={contact}>
      {kept => <Asked start={kept.contact ?? { name: '', telephone: '' }} />}
    </Answered>
  )
}

const isAmiss: Readonly<Record<keyof OwnContact, (typed: string) => boolean>> = {
  name: typed => typed.trim().length < 2,
  telephone: typed => !/^\+?[\d-]{7,20}$/.test(typed.trim()),
}

const questions = [
  ['name', 'name'],
  ['telephone', 'tel'],
] as const

function Asked({ start }: { readonly start: OwnContact }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(start)
  const [tried, setTried] = useState(false)
  const keeping = useMutation({
    mutationFn: () => keepContact({ name: typed.name.trim(), telephone: typed.telephone.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own-contact'] }),
  })
  const faulty = questions.some(([name]) => isAmiss[name](typed[name]))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!faulty) keeping.mutate()
  }
  const { error } = keeping
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      {error && <Refusal problem={problemOf(error)} />}
      {questions.map(([name, fills]) => {
        const amiss = tried && isAmiss[name](typed[name])
        return (
          <div key={name} className="question">
            <label htmlFor={`contact-${name}`}>{t(`register.contact.${name}`)}</label>
            <Input
              id={`contact-${name}`}
              value={typed[name]}
              type={fills === 'tel' ? 'tel' : 'text'}
              autoComplete={fills}
              status={amiss ? 'error' : ''}
              aria-invalid={amiss}
              aria-describedby={`contact-${name}-fault`}
              onChange={event => {
                setTyped({ ...typed, [name]: event.target.value })
                keeping.reset()
              }}
            />
            <p id={`contact-${name}-fault`} className="fault">
              {amiss && t(typed[name] === '' ? 'form.missing' : 'form.malformed')}
            </p>
          </div>
        )
      })}
      <div className="act-buttons">
        <Button htmlType="submit" loading={keeping.isPending}>
          {t('register.contact.keep')}
        </Button>
        <span role="status" className="caption">
          {keeping.isSuccess && t('register.contact.kept')}
        </span>
      </div>
    </form>
  )
}
