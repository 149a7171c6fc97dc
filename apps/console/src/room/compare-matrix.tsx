import { Button, Checkbox } from 'antd'
import type { TFunction } from 'i18next'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cellAfter, type Place } from '../acts/cells.js'
import { csvOf, differs, type Matrix, type MatrixRow } from './matrix.js'

interface CompareMatrixProps {
  readonly matrix: Matrix
  readonly names: Readonly<Record<string, string>>
  /** What the exported file is called. */
  readonly file: string
  /** Of one member alone: nothing is folded away. */
  readonly plain?: true
}

const headWords = ({ head }: MatrixRow, t: TFunction): string =>
  'label' in head ? head.label : t(head.words, { number: head.number })

/**
 * Bidders side by side: a real table that scrolls inside itself, head and first column stay, arrows move.
 * Members' own scores are there once somebody asks for them.
 */
export function CompareMatrix({ matrix, names, file, plain }: CompareMatrixProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState(false)
  const [each, setEach] = useState(false)
  const [hand, setHand] = useState<Place>({ row: 0, column: 0 })
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
  ]
  const move = (event: KeyboardEvent, from: Place) => {
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
      <div className="compare-bar">
        <h2 id="compare">{t(plain ? 'matrix.own' : 'matrix.title')}</h2>
        <Checkbox
          checked={only}
          onChange={event => {
            setOnly(event.target.checked)
          }}
        >
          {t('matrix.onlyDifferences')}
        </Checkbox>
        {!plain && (
          <Checkbox
            checked={each}
            onChange={event => {
              setEach(event.target.checked)
            }}
          >
            {t('matrix.eachMember')}
          </Checkbox>
        )}
        <Button size="small" href={csvOf(table)} download={`${file}.csv`}>
          {t('matrix.export')}
        </Button>
        <span className="caption">{t('matrix.keys')}</span>
      </div>
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
                <th scope="row">
                  {headWords(row, t)}
                  {'weight' in row.head && (
                    <span className="caption">
                      {' '}
                      {t('score.weight', { weight: row.head.weight })}
                    </span>
                  )}
                </th>
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
                      move(event, { row: at, column })
                    }}
                  >
                    {cell === '' ? t('unset') : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="quiet">{t('matrix.noDifference')}</p>}
    </section>
  )
}

const cellId = ({ row, column }: Place): string => `compare-${String(row)}-${String(column)}`
