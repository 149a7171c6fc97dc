import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cellAfter, cellFault, cellOf, scoredOf, typedIn, type Place } from './cells.js'
import { textOf, type SheetField, type SheetRow } from './fields.js'
import { pickableWords } from './pickable-words.js'
import { questionId } from './question-id.js'

interface ScoreGridProps {
  readonly field: SheetField
  readonly value: unknown
  /** The cells that cannot stand, once the sheet was handed in. */
  readonly faulty: ReadonlySet<string>
  onAnswer(this: void, value: unknown): void
}

/**
 * A sheet of scores as a table: factors as rows, bidders as columns. Arrows move, digits overwrite,
 * `Enter` goes on; below it stands what the cell in hand may hold.
 */
export function ScoreGrid({ field, value, faulty, onAnswer }: ScoreGridProps) {
  const { t } = useTranslation()
  const { name, rows, columns } = field
  const cells = typedIn(value)
  const [hand, setHand] = useState<Place>({ row: 0, column: 0 })
  const total = rows.length * columns.length
  const move = (event: KeyboardEvent, from: Place) => {
    // An input method's own keys are its own.
    if (event.nativeEvent.isComposing) return
    const to = cellAfter(event.key, from, { rows: rows.length, columns: columns.length })
    if (to === undefined) return
    event.preventDefault()
    const next = cellOf(rows[to.row]?.value ?? '', columns[to.column]?.value ?? '')
    document.getElementById(questionId([name, next]))?.focus()
  }
  const inHand = rows[hand.row]
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
                {columns.map((column, at) => {
                  const cell = cellOf(row.value, column.value)
                  const text = textOf(cells, cell)
                  const fault = text === '' ? undefined : cellFault(text, row.bands)
                  return (
                    <td key={column.value}>
                      <input
                        id={questionId([name, cell])}
                        className="score-cell"
                        inputMode="decimal"
                        autoComplete="off"
                        aria-label={`${row.label} · ${pickableWords(column, t)}`}
                        aria-invalid={faulty.has(cell) || fault !== undefined}
                        value={text}
                        onFocus={event => {
                          setHand({ row: place, column: at })
                          // What is typed next takes the place of what stands there.
                          event.target.select()
                        }}
                        onKeyDown={event => {
                          move(event, { row: place, column: at })
                        }}
                        onChange={event => {
                          onAnswer({ ...cells, [cell]: event.target.value })
                        }}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {inHand && <InHand row={inHand} />}
    </div>
  )
}

/** What the cell in hand may hold. */
function InHand({ row }: { readonly row: SheetRow }) {
  const { t } = useTranslation()
  return (
    <p className="caption">
      {row.label}
      {' · '}
      {row.bands === undefined
        ? t('score.range')
        : t('score.bands', { bands: row.bands.map(band => band / 100).join('、') })}
    </p>
  )
}
