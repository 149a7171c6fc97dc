import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EventWords } from '../elements/event-words.js'
import { When } from '../elements/when.js'
import type { Act } from './act.js'
import type { Surroundings } from './acting.js'
import type { Given } from './give.js'

interface DoneProps {
  readonly act: Act
  readonly done: Given
  readonly around: Surroundings
}

/** The result of an act: what is on record, what comes next and by whom, how it is undone. */
export function Done({ act, done, around }: DoneProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    line.current?.focus()
  }, [])
  const next = around.duties.filter(({ state }) => state === 'open')
  return (
    <section className="panel done" aria-labelledby="done">
      <h2 id="done" tabIndex={-1} ref={line}>
        ✓{' '}
        {done.events.map(({ id, type }) => (
          <EventWords key={id} type={type} />
        ))}
        {done.version !== undefined && (
          <span className="caption"> {t('project.version', { version: done.version })}</span>
        )}
      </h2>
      <dl className="facts">
        <dt>{t('act.next')}</dt>
        <dd>
          {next.length === 0 && t('project.nothingNext')}
          {next.map(one => (
            <span key={one.id} className="fact">
              {t(`duty.${one.kind}`)} <span className="caption">{t(`role.${one.role}`)}</span>{' '}
              <When at={one.dueAt} counted={one} brief />
            </span>
          ))}
        </dd>
        <dt>{t('act.undo')}</dt>
        <dd>{t(`act.undone.${act.undo}`)}</dd>
      </dl>
      <Link to={around.back}>{t(around.backWords ?? 'act.toProject')}</Link>
    </section>
  )
}
