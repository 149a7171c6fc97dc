import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPersons, usePersonName } from '../api/directory.js'

interface PersonQuestionProps {
  readonly id: string
  /** The person's id, once one is chosen. */
  readonly person: string
  readonly faulty: boolean
  readonly described: string | undefined
  onAnswer(this: void, person: string): void
}

/**
 * Somebody by their whole name: an id goes on record, and only the id stays in this browser. Each
 * search is a reading of the vault, which is logged; so it is made when asked for, not at every key.
 */
export function PersonQuestion(props: PersonQuestionProps) {
  const { person, onAnswer } = props
  return person === '' ? (
    <Search {...props} />
  ) : (
    <Chosen
      id={props.id}
      person={person}
      onRelease={() => {
        onAnswer('')
      }}
    />
  )
}

function Search({ id, faulty, described, onAnswer }: PersonQuestionProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery({
    queryKey: ['persons', asked],
    queryFn: ({ signal }) => findPersons(asked, signal),
    enabled: asked !== '',
  })
  const ask = () => {
    setAsked(typed.trim())
  }
  return (
    <div className="person">
      <div className="person-search">
        <Input
          id={id}
          value={typed}
          status={faulty ? 'error' : ''}
          aria-invalid={faulty}
          {...(faulty && described !== undefined && { 'aria-describedby': described })}
          autoComplete="off"
          placeholder={t('person.name')}
          onChange={event => {
            setTyped(event.target.value)
          }}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            // The form itself is not handed in.
            event.preventDefault()
            ask()
          }}
        />
        <Button onClick={ask} loading={found.isFetching}>
          {t('person.find')}
        </Button>
      </div>
      <p role="status" className="caption">
        {found.isError && t('person.failed')}
        {found.data?.length === 0 && t('person.none', { name: asked })}
      </p>
      {found.data && found.data.length > 0 && (
        <ul className="person-found">
          {found.data.map(({ id: one, name }) => (
            <li key={one}>
              <Button
                size="small"
                onClick={() => {
                  onAnswer(one)
                }}
              >
                {t('person.choose', { name })}
              </Button>{' '}
              <span className="caption">{t('person.ends', { end: one.slice(-4) })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface ChosenProps {
  readonly id: string
  readonly person: string
  onRelease(this: void): void
}

function Chosen({ id, person, onRelease }: ChosenProps) {
  const { t } = useTranslation()
  return (
    <p className="person-chosen" id={id} tabIndex={-1}>
      <PersonName person={person} />{' '}
      <Button size="small" type="text" onClick={onRelease}>
        {t('person.another')}
      </Button>
    </p>
  )
}

/** Who an id is, as far as this reader may know; else the end of the id. */
export function PersonName({ person }: { readonly person: string }) {
  const { t } = useTranslation()
  const { data: name } = usePersonName(person)
  return (
    <>
      {name ?? t('person.unnamed')}{' '}
      <span className="caption">{t('person.ends', { end: person.slice(-4) })}</span>
    </>
  )
}
