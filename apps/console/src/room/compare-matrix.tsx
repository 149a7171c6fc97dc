import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asksForPage, cellAfter, type Place } from '../acts/cells.js'
import { keysAreOn } from '../frame/keys.js'
import { CompareBar } from './compare-bar.js'
import { evidenceWords, headWords, pageTable, pageWords } from './evidence-words.js'
import { csvOf, differs, type Matrix, type MatrixRow } from './matrix.js'

interface CompareMatrixProps {
  readonly matrix: Matrix
  readonly names: Readonly<Record<string, string>>
  /** What the exported file is called. */
  readonly file: string
  /** Of one member alone: nothing is folded away. */
  readonly plain?: true
}

/**
 * Bidders side by side: a real table that scrolls inside itself, head and first column stay, arrows move,
 * `e` tells the page of the evidence. Members' own scores are there once somebody asks for them.
 */
export function CompareMatrix({ matrix, names, file, plain }: CompareMatrixProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState(false)
  const [each, setEach] = useState(false)
  const [hand, setHand] = useState<Place>({ row: 0, column: 0 })
  const [evidence, setEvidence] = useState<string>()
  const { columns } = matrix
  const rows = useMemo(
    () =>
      matrix.rows.filter(row => each || row.kind !== 'member').filter(row => !only || differs(row)),
    [matrix, only, each],
  )
  const called = columns.map(({ bidder }) => names[bidder] ?? bidder)
  const table = [
    [t('score.factor'), ...called],
    ...rows.map(row => [headWords(row, t), ...row.cells]),
    ...pageTable(matrix, { rows, called }, t),
  ]
  const act = (event: KeyboardEvent, from: Place) => {
    const row = rows[from.row]
    if (row && keysAreOn() && asksForPage(event.nativeEvent)) {
      const { column } = from
      setEvidence(evidenceWords(matrix, { row, column, bidder: called[column] ?? '' }, t))
      return
    }
    const to = cellAfter(event.key, from, { rows: rows.length, columns: columns.length })
    if (to === undefined) return
    event.preventDefault()
    setHand(to)
    document.getElementById(cellId(to))?.focus()
  }
  const held = (row: number, column: number) =>
    row === Math.min(hand.row, rows.length - 1) && column === hand.column
  return (
    <section className="compare" aria-labelledby="compare">
      <CompareBar
        {...{ only, each, plain }}
        {...{ onOnly: setOnly, onEach: setEach }}
        file={{ name: `${file}.csv`, address: csvOf(table) }}
      />
      <div className="score-scroll">
        <table className="plain matrix compare-table">
          <thead>
            <tr>
              <th scope="col">{t('score.factor')}</th>
              {called.map((name, place) => (
                <th key={columns[place]?.bid} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.key} className={`compare-${row.kind}`}>
                <RowHead row={row} />
                {row.cells.map((cell, column) => (
                  <td
                    key={columns[column]?.bid}
                    id={cellId({ row: at, column })}
                    tabIndex={held(at, column) ? 0 : -1}
                    className={differs(row) ? 'money' : 'money quiet'}
                    onFocus={() => {
                      setHand({ row: at, column })
                    }}
                    onKeyDown={event => {
                      act(event, { row: at, column })
                    }}
                  >
                    {cell === '' ? t('unset') : cell}
                    <Pages words={pageWords(row, column, t)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="caption" role="status">
        {evidence}
      </p>
      {rows.length === 0 && <p className="quiet">{t('matrix.noDifference')}</p>}
    </section>
  )
}

function RowHead({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation()
  return (
    <th scope="row">
      {headWords(row, t)}
      {'weight' in row.head && (
        <span className="caption"> {t('score.weight', { weight: row.head.weight })}</span>
      )}
    </th>
  )
}

/** The page of the evidence, quietly below its score. */
const Pages = ({ words }: { readonly words: string }) =>
  words === '' ? null : <span className="evidence-page">{words}</span>

const cellId = ({ row, column }: Place): string => `compare-${String(row)}-${String(column)}`
