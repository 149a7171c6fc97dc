import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { foreign } from '../elements/article-words.js'
import { keysAreOn } from '../frame/keys.js'
import { DocumentsInHand } from '../opened-bid/documents-in-hand.js'
import { useLanguage } from '../words/language.js'
import { asksForPage, cellAfter, cellOf, scoredOf, typedIn, type Place } from './cells.js'
import type { Pickable, SheetField, SheetRow } from './fields.js'
import { pickableWords } from './pickable-words.js'
import { questionId } from './question-id.js'
import { ScoreCell } from './score-cell.js'

interface ScoreGridProps {
  readonly field: SheetField
  readonly value: unknown
  /** The cells, and pages of cells, that cannot stand, once the sheet was handed in. */
  readonly faulty: ReadonlySet<string>
  onAnswer(this: void, value: unknown): void
}

/**
 * A sheet of scores as a table: factors as rows, bidders as columns. Arrows move, digits overwrite,
 * `Enter` goes on, `e` names the page of the evidence; below it stands what the cell in hand may hold.
 */
export function ScoreGrid({ field, value, faulty, onAnswer }: ScoreGridProps) {
  const { t } = useTranslation()
  const { name, rows, columns } = field
  const cells = typedIn(value)
  const [hand, setHand] = useState<Place>({ row: 0, column: 0 })
  // The cell whose evidence is being named.
  const [paging, setPaging] = useState<string>()
  const total = rows.length * columns.length
  const cellAt = ({ row, column }: Place) =>
    cellOf(rows[row]?.value ?? '', columns[column]?.value ?? '')
  const act = (event: KeyboardEvent, from: Place) => {
    // An input method's own keys are its own.
    if (event.nativeEvent.isComposing) return
    if (keysAreOn() && asksForPage(event.nativeEvent)) {
      event.preventDefault()
      setPaging(cellAt(from))
      return
    }
    const to = cellAfter(event.key, from, { rows: rows.length, columns: columns.length })
    if (to === undefined) return
    event.preventDefault()
    document.getElementById(questionId([name, cellAt(to)]))?.focus()
  }
  const [rowInHand, columnInHand] = [rows[hand.row], columns[hand.column]]
  return (
    <div className="score-sheet" id={questionId([name])} tabIndex={-1}>
      <p role="status">
        {t('score.done', { count: scoredOf({ [name]: value }, field), total })}
        <span className="caption"> {t('score.keys')}</span>
      </p>
      <div className="score-scroll">
        <table className="plain matrix">
          <thead>
            <tr>
              <th scope="col">{t('score.factor')}</th>
              {columns.map(column => (
                <th key={column.value} scope="col">
                  {pickableWords(column, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={row.value}>
                <th scope="row">
                  {row.label}{' '}
                  <span className="caption">{t('score.weight', { weight: row.weight })}</span>
                </th>
                {columns.map((column, at) => (
                  <ScoreCell
                    key={column.value}
                    {...{ sheet: name, row, column, cells, faulty }}
                    paging={paging === cellOf(row.value, column.value)}
                    onHold={() => {
                      setHand({ row: place, column: at })
                    }}
                    onKey={event => {
                      act(event, { row: place, column: at })
                    }}
                    onType={(typed, text) => {
                      onAnswer({ ...cells, [typed]: text })
                    }}
                    onPaged={() => {
                      setPaging(undefined)
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rowInHand && columnInHand && (
        <InHand
          {...{ row: rowInHand, column: columnInHand }}
          onPage={() => {
            setPaging(cellAt(hand))
          }}
        />
      )}
    </div>
  )
}

interface InHandProps {
  readonly row: SheetRow
  readonly column: Pickable
  onPage(this: void): void
}

/** What the cell in hand may hold, the way to its page, and what the bid hands in for it. */
function InHand({ row, column, onPage }: InHandProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="caption">
      {row.label}
      {' · '}
      {row.bands === undefined
        ? t('score.range')
        : t('score.bands', { bands: row.bands.map(band => band / 100).join('、') })}
      {row.standard !== undefined && (
        <>
          {' · '}
          <span lang={foreign(row.standard, language)}>{row.standard}</span>
        </>
      )}
      {' · '}
      <button type="button" className="as-link in-hand-page" onClick={onPage}>
        {t('score.namePage', { bidder: pickableWords(column, t) })}
      </button>
      <DocumentsInHand bid={column.value} about={row.value} />
    </div>
  )
}
