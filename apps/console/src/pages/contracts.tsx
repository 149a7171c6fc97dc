import { useTranslation } from 'react-i18next'
import type { ContractRow, ContractStanding } from '#libs/contracts/views'
import { useInstitutionNames } from '../api/directory.js'
import { useContracts } from '../api/queries.js'
import { foreign } from '../elements/article-words.js'
import { LotCell } from '../elements/lot-cell.js'
import { Money } from '../elements/money.js'
import { StatusTag, type Status } from '../elements/status-tag.js'
import { inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { ByStatus, useAsked } from './by-status.js'

const statuses = ['drafted', 'signed', 'not-concluded', 'cancelled'] as const

/** Where a contract stands, in the one vocabulary of states. */
export const standingStatus: Readonly<Record<ContractStanding, Status>> = {
  drafted: 'contract-drafted',
  signed: 'contract-signed',
  suspended: 'clock-paused',
  terminated: 'contract-terminated',
  'not-concluded': 'winner-refused',
  cancelled: 'contract-terminated',
}

/** The contracts, the newest first; a chip for each status narrows them. */
export function Contracts() {
  const asked = useAsked()
  return (
    <ByStatus
      list="contracts"
      words="contract.status"
      {...{ statuses, asked }}
      query={useContracts(asked)}
    >
      {items => <Rows items={items} />}
    </ByStatus>
  )
}

const columns = ['name', 'supplier', 'amount', 'status', 'next'] as const

function Rows({ items }: { readonly items: readonly ContractRow[] }) {
  const { t } = useTranslation()
  const names = useInstitutionNames(items.map(({ supplier }) => supplier))
  return (
    <table className="plain panel stacks projects">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" className={column === 'amount' ? 'money' : undefined}>
              {t(`contracts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(row => (
          <Row key={row.id} row={row} supplier={names[row.supplier]} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: ContractRow
  readonly supplier: string | undefined
}

function Row({ row, supplier = '' }: RowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, standing, amount } = row
  return (
    <tr>
      <LotCell to={`/contracts/${id}`} row={row} />
      <td data-head={t('contracts.supplier')} lang={foreign(supplier, language)}>
        {supplier}
      </td>
      <td className="money" data-head={t('contracts.amount')}>
        <Money fen={amount} unknown={t('unset')} />
      </td>
      <td data-head={t('contracts.status')}>
        <StatusTag status={standingStatus[standing]} />
      </td>
      <td data-head={t('contracts.next')}>
        {row.next === undefined ? (
          <span className="quiet">{t('lot.nothingNext')}</span>
        ) : (
          <>
            {t(`duty.${row.next}`)}{' '}
            {row.until !== undefined && (
              <time className="caption" dateTime={row.until}>
                {inTable(row.until, language)}
              </time>
            )}
          </>
        )}
      </td>
    </tr>
  )
}
