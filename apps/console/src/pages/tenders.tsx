import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTenders, type TenderRow } from '../api/queries.js'
import { inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { ByStatus, useAsked } from './by-status.js'

const statuses = ['drafted', 'receiving-bids', 'decrypting', 'after-opening', 'terminated'] as const

/** The list of tenders in the order of their making; a chip for each status narrows it. */
export function Tenders() {
  const asked = useAsked()
  return (
    <ByStatus
      list="tenders"
      words="tender.status"
      {...{ statuses, asked }}
      query={useTenders(asked)}
    >
      {items => <Rows items={items} />}
    </ByStatus>
  )
}

const columns = ['name', 'lots', 'deadline', 'next'] as const

function Rows({ items }: { readonly items: readonly TenderRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="plain panel stacks projects">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`tenders.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, state }) => (
          <tr key={id}>
            <td>
              <Link to={`/tenders/${id}`}>{state.document.title}</Link>
            </td>
            <td>{state.lots.length}</td>
            <td>
              {'deadline' in state && (
                <time dateTime={state.deadline}>{inTable(state.deadline, language)}</time>
              )}
            </td>
            <td>{t(`tender.next.${state.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
