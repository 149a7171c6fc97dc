import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cellFault, cellOf, leadsBack, pageFault, pageOf } from './cells.js'
import { textOf, type Pickable, type SheetRow, type Values } from './fields.js'
import { pickableWords } from './pickable-words.js'
import { questionId } from './question-id.js'

interface ScoreCellProps {
  /** The name of its sheet. */
  readonly sheet: string
  readonly row: SheetRow
  readonly column: Pickable
  /** What was typed into the whole sheet. */
  readonly cells: Values
  /** Cells and pages that cannot stand, once the sheet was handed in. */
  readonly faulty: ReadonlySet<string>
  /** Whether the page of its evidence is being named. */
  readonly paging: boolean
  onHold(this: void): void
  onKey(this: void, event: KeyboardEvent): void
  onType(this: void, name: string, text: string): void
  /** The page was named, or is left as it was. */
  onPaged(this: void): void
}

/** One score, and below it the page of the bid on which its evidence stands. */
export function ScoreCell({ sheet, row, column, cells, faulty, ...props }: ScoreCellProps) {
  const { t } = useTranslation()
  const cell = cellOf(row.value, column.value)
  const text = textOf(cells, cell)
  const fault = text === '' ? undefined : cellFault(text, row.bands)
  const named = pageOf(cell)
  const page = textOf(cells, named)
  const amiss = faulty.has(named) || pageFault(page) !== undefined
  const [scoreId, pageId] = [questionId([sheet, cell]), questionId([sheet, named])]
  const label = `${row.label} · ${pickableWords(column, t)}`
  // What cannot stand as a page stays open, so that it is found and mended.
  const open = props.paging || amiss
  return (
    <td>
      <input
        id={scoreId}
        className="score-cell"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={faulty.has(cell) || fault !== undefined}
        aria-keyshortcuts="e"
        {...(!open && page !== '' ? { 'aria-describedby': pageId } : {})}
        value={text}
        onFocus={event => {
          props.onHold()
          // What is typed next takes the place of what stands there.
          event.target.select()
        }}
        onKeyDown={props.onKey}
        onChange={event => {
          props.onType(cell, event.target.value)
        }}
      />
      {open ? (
        <PageField
          {...{ id: pageId, label, page, amiss }}
          {...{ paging: props.paging, onLeave: props.onPaged }}
          onType={typed => {
            props.onType(named, typed)
          }}
          onBack={() => document.getElementById(scoreId)?.focus()}
        />
      ) : (
        page !== '' && (
          <span className="evidence-page" id={pageId}>
            {t('score.onPage', { pages: page })}
          </span>
        )
      )}
    </td>
  )
}

interface PageFieldProps {
  readonly id: string
  /** Factor and bidder of the cell. */
  readonly label: string
  readonly page: string
  readonly amiss: boolean
  readonly paging: boolean
  onType(this: void, text: string): void
  onBack(this: void): void
  onLeave(this: void): void
}

/** Takes the focus when it is asked for; `Enter` and `Esc` go back to the cell, and what was typed stays. */
function PageField({ id, label, page, amiss, paging, ...props }: PageFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (paging) field.current?.focus()
  }, [paging])
  return (
    <span className="evidence-page evidence-field">
      <label htmlFor={id}>{t('score.pageShort')}</label>
      <input
        ref={field}
        id={id}
        className="score-cell"
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${label} · ${t('score.page')}`}
        aria-invalid={amiss}
        value={page}
        onFocus={event => {
          event.target.select()
        }}
        onBlur={props.onLeave}
        onKeyDown={event => {
          if (!leadsBack(event.nativeEvent)) return
          event.preventDefault()
          props.onBack()
        }}
        onChange={event => {
          props.onType(event.target.value)
        }}
      />
    </span>
  )
}
