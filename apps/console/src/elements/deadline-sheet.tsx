import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { DeadlineSheet } from '#libs/contracts/views'
import { useDateSheet, useDeadlineSheet } from '../api/queries.js'
import { useLanguage } from '../words/language.js'
import { Answered } from './answered.js'
import { Article } from './article.js'
import { useCountyNow } from './county-clock.js'
import { absolute, dayInTable, inTable } from './when-words.js'

/** 怎么算的: each day of a duty's period, counted or not, with its reason. */
export function HowCounted({ duty }: { readonly duty: string }) {
  const [asked, setAsked] = useState(false)
  return <Counting sheet={useDeadlineSheet(duty, asked)} {...{ asked, setAsked }} />
}

/** The same of a date of an object that is nobody's duty: `tenders/<id>`. */
export function HowDated({ of, end }: { readonly of: string; readonly end: string }) {
  const [asked, setAsked] = useState(false)
  return <Counting sheet={useDateSheet({ of, end }, asked)} {...{ asked, setAsked }} />
}

interface CountingProps {
  readonly sheet: UseQueryResult<DeadlineSheet>
  readonly asked: boolean
  setAsked(this: void, asked: boolean): void
}

function Counting({ sheet, asked, setAsked }: CountingProps) {
  const { t } = useTranslation()
  return (
    <details
      className="sheet"
      onToggle={event => {
        setAsked(asked || event.currentTarget.open)
      }}
    >
      <summary>{t('sheet.how')}</summary>
      {asked && <Answered query={sheet}>{told => <Sheet sheet={told} />}</Answered>}
    </details>
  )
}

/** The sheet on the page, and a way to print it by itself. */
function Sheet({ sheet }: SheetProps) {
  const { t } = useTranslation()
  const [prints, setPrints] = useState(false)
  const printed = useCallback(() => {
    setPrints(false)
  }, [])
  return (
    <>
      <Told sheet={sheet} />
      <button
        type="button"
        className="as-link no-print"
        onClick={() => {
          setPrints(true)
        }}
      >
        {t('sheet.print')}
      </button>
      {prints && <OnPaper sheet={sheet} onPrinted={printed} />}
    </>
  )
}

interface SheetProps {
  readonly sheet: DeadlineSheet
}

/** The sheet as the only thing on paper: of what it is, how it was counted, and when it was printed. */
function OnPaper({ sheet, onPrinted }: SheetProps & { onPrinted(this: void): void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useCountyNow()
  useEffect(() => {
    addEventListener('afterprint', onPrinted)
    print()
    return () => {
      removeEventListener('afterprint', onPrinted)
    }
  }, [onPrinted])
  const [about = ''] = document.title.split(` · ${t('product')}`)
  return createPortal(
    <section className="sheet-paper">
      <h1>{t('sheet.title')}</h1>
      <p>
        {about} · {t('sheet.end', { at: absolute(sheet.end, language) })}
      </p>
      <Told sheet={sheet} />
      <p className="caption">
        {t('sheet.printed', { at: absolute(new Date(now).toISOString(), language) })} ·{' '}
        {location.href}
      </p>
    </section>,
    document.body,
  )
}

function Told({ sheet }: SheetProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const from = absolute(sheet.from, language)
  const basis = { version: sheet.calendarVersion, roll: t(`sheet.roll.${sheet.roll}`) }
  return (
    <>
      <p>
        {sheet.unit === 'recorded-end'
          ? t('sheet.recorded', { from })
          : t(`sheet.length.${sheet.unit}`, { from, count: sheet.length ?? 0 })}{' '}
        {sheet.article !== '' && (
          <>
            · <Article rule={sheet.article} />
          </>
        )}
      </p>
      {sheet.fixedFor !== undefined && (
        <p>{t('sheet.fixed', { at: absolute(sheet.fixedFor, language) })}</p>
      )}
      {sheet.suspensions.map(({ from: since, to }) => (
        <p key={since}>
          {t(to === undefined ? 'sheet.stands' : 'sheet.stood', {
            from: inTable(since, language),
            to: to === undefined ? '' : inTable(to, language),
          })}
        </p>
      ))}
      {sheet.days.length > 0 && <Days days={sheet.days} />}
      <p className="caption">{t('sheet.basis', basis)}</p>
    </>
  )
}

/** Counted days carry their number; the others why they are not counted. */
function Days({ days }: Pick<DeadlineSheet, 'days'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const numbers = days.map((_, place) => days.slice(0, place + 1).filter(d => d.counted).length)
  return (
    <table className="plain dense">
      <thead>
        <tr>
          <th scope="col">{t('sheet.day')}</th>
          <th scope="col">{t('sheet.counted')}</th>
          <th scope="col">{t('sheet.why')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, counted, kind, reason }, place) => (
          <tr key={day} className={counted ? undefined : 'quiet'}>
            <td>
              <time dateTime={day}>{dayInTable(day, language)}</time>
            </td>
            <td>{counted ? t('sheet.number', { number: numbers[place] }) : t('sheet.not')}</td>
            <td>{t(`sheet.reason.${reason === 'counted' ? kind : reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
