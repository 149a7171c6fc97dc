import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { Heads } from '../elements/heads.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { AnswerWords } from './answer-words.js'
import { merged, type Choice, type Conflict, type Difference } from './conflict.js'
import { wordsOf, type Values } from './fields.js'

interface OvertakenProps {
  readonly conflict: Conflict
  /** What was recorded on the object since the form was opened. */
  readonly since: readonly TimelineEntry[]
  readonly mine: Values
  readonly busy: boolean
  onGoOn(this: void, values: Values): void
  onBack(this: void): void
}

type Chosen = Readonly<Record<string, Choice | undefined>>

/** Somebody was faster: who and when, what differs now, a choice for each, and the way on. */
export function Overtaken({ conflict, since, mine, busy, onGoOn, onBack }: OvertakenProps) {
  const { t } = useTranslation()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  const { differences } = conflict
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(differences.map(({ field, preset }) => [field.name, preset])),
  )
  const [asked, setAsked] = useState(false)
  const open = differences.some(({ field }) => chosen[field.name] === undefined)
  const goOn = () => {
    setAsked(true)
    if (!open) onGoOn(merged(mine, conflict, chosen))
  }
  return (
    <section className="panel overtaken" aria-labelledby="overtaken">
      <h2 id="overtaken" tabIndex={-1} ref={head}>
        {t('act.overtaken.title')}
      </h2>
      <Since since={since} />
      <p>{t(`act.overtaken.${differences.length === 0 ? 'untouched' : 'choose'}`)}</p>
      {differences.length > 0 && (
        <Differences
          {...{ differences, chosen }}
          onChoose={(name, choice) => {
            setChosen({ ...chosen, [name]: choice })
          }}
        />
      )}
      {asked && open && (
        <p className="fault" role="alert">
          {t('act.overtaken.unchosen')}
        </p>
      )}
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={goOn}>
          {t('act.overtaken.goOn')}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </div>
    </section>
  )
}

/** Who did what meanwhile, the oldest first. */
function Since({ since }: Pick<OvertakenProps, 'since'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (since.length === 0) return <p className="caption">{t('act.overtaken.nobody')}</p>
  return (
    <>
      <h3>{t('act.overtaken.since')}</h3>
      <ul className="overtaken-since">
        {since.map(({ eventId, type, at, role }) => (
          <li key={eventId}>
            <EventWords type={type} />{' '}
            <span className="caption">
              {t(`role.${role}`)} · <time dateTime={at}>{absolute(at, language)}</time>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface DifferencesProps {
  readonly differences: readonly Difference[]
  readonly chosen: Chosen
  onChoose(this: void, name: string, choice: Choice): void
}

function Differences({ differences, chosen, onChoose }: DifferencesProps) {
  const { t } = useTranslation()
  return (
    <table className="plain stacks">
      <Heads
        words={['field', 'opened', 'now', 'mine'].map(column => t(`act.overtaken.${column}`))}
      />
      <tbody>
        {differences.map(difference => {
          const { field, opened } = difference
          return (
            <tr key={field.name}>
              <th scope="row">{t(`field.${wordsOf(field)}`)}</th>
              <td data-head={t('act.overtaken.opened')}>
                <AnswerWords field={field} value={opened} />
              </td>
              {(['now', 'mine'] as const).map(choice => (
                <td key={choice} data-head={t(`act.overtaken.${choice}`)}>
                  <label className="overtaken-choice">
                    <input
                      type="radio"
                      name={`take-${field.name}`}
                      aria-label={t('act.overtaken.take', {
                        which: `${t(`act.overtaken.${choice}`)} · ${t(`field.${wordsOf(field)}`)}`,
                      })}
                      checked={chosen[field.name] === choice}
                      onChange={() => {
                        onChoose(field.name, choice)
                      }}
                    />
                    <AnswerWords field={field} value={difference[choice]} />
                  </label>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
