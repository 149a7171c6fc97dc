import type { ReactNode } from 'react'
import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'

/** Something that may be done, where, and what tells it apart from others of its kind. */
export interface VerbRow {
  readonly to: string
  readonly command: string
  readonly beside?: ReactNode
}

interface VerbRowsProps {
  readonly title: string
  readonly rows: readonly VerbRow[]
}

/** What this reader may do of an object as it stands; nothing where that is nothing. */
export function VerbRows({ title, rows }: VerbRowsProps) {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="panel apart" aria-label={title}>
      <h2>{title}</h2>
      <ul className="rows">
        {rows.map(({ to, command, beside }) => (
          <li key={to} className="brief">
            <Link to={to}>{t(`act.does.${command}`)}</Link>
            {beside}
          </li>
        ))}
      </ul>
    </section>
  )
}
