import { useEffect, useRef } from 'react'
import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'
import type { WhatHappens } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { When } from '../elements/when.js'
import type { Act } from './act.js'
import type { Surroundings } from './acting.js'
import type { Given } from './give.js'
import { Dates, ForetoldDuties } from './leads-to.js'

interface DoneProps {
  readonly act: Act
  readonly done: Given
  /** What its dry run said that it leads to. */
  readonly would: Given | undefined
  readonly around: Surroundings
}

const nothingKnown: Told & Pick<WhatHappens, 'dates'> = { discharges: [], opens: [], dates: [] }

type Told = Pick<WhatHappens, 'discharges' | 'opens'>

/** What was owed before and still is, beside what the act opens. */
function stillOpen(duties: Surroundings['duties'], { discharges, opens }: Told) {
  const ended = new Set(discharges.map(({ duty }) => duty))
  return duties.filter(
    ({ id, kind, state }) =>
      state === 'open' && !ended.has(id) && !opens.some(one => one.kind === kind),
  )
}

/** The result of an act: what is on record, what comes next and by whom, how it is undone. */
export function Done({ act, done, would, around }: DoneProps) {
  const { t } = useWords()
  const line = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    line.current?.focus()
  }, [])
  const { discharges, opens, dates } = { ...nothingKnown, ...would?.leadsTo }
  const next = stillOpen(around.duties, { discharges, opens })
  const nothing = opens.length + next.length === 0
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
          {nothing && t('act.nothingOpens')}
          <ForetoldDuties opens={opens} />
          {next.map(one => (
            <span key={one.id} className="fact">
              {t(`duty.${one.kind}`)} <span className="caption">{t(`role.${one.role}`)}</span>{' '}
              <When at={one.dueAt} counted={one} brief />
            </span>
          ))}
        </dd>
        <Dates dates={dates} />
        <dt>{t('act.undo')}</dt>
        <dd>{t(`act.undone.${act.undo}`)}</dd>
      </dl>
      <Link to={around.backOf?.(done) ?? around.back}>
        {t(around.backWords ?? 'act.toProject')}
      </Link>
    </section>
  )
}
