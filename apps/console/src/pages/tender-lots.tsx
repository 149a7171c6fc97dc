import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LotStatus, ProjectPage } from '#libs/contracts/views'
import type { LotRound } from '#libs/domain/procurement/tender'
import { foreign } from '../elements/article-words.js'
import { Money } from '../elements/money.js'
import { StatusTag } from '../elements/status-tag.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { Lots } from './lots.js'
import type { TenderView } from './tender-view.js'

interface TenderLotsProps {
  readonly view: TenderView
  readonly page: ProjectPage | undefined
}

/** The lots of a round with their stages; who sees no project sees what was published. */
export function TenderLots({ view, page }: TenderLotsProps) {
  return page ? <Lots page={page} /> : <PublishedLots view={view} />
}

/** What a reader outside may know of a stage; all the rest is an evaluation that goes on. */
const statuses: Readonly<Record<string, LotStatus | undefined>> = {
  'awaiting-opening': 'receiving-bids',
  'opening-not-held': 'opening-not-held',
  opened: 'opened',
  awarded: 'awarded',
  failed: 'tender-failed',
}

function statusOf({ stage }: LotRound): LotStatus {
  if (stage.status !== 'left') return statuses[stage.status] ?? 'under-evaluation'
  return stage.exit === 'tender-again' ? 'tendering-again' : 'other-method'
}

/** Who may have a bid for a lot, and finds it under its name. */
const bidders: readonly string[] = ['training-institution', 'assessment-body']

function PublishedLots({ view: { id, state } }: Pick<TenderLotsProps, 'view'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="plain stacks lots">
      <thead>
        <tr>
          <th scope="col">{t('lot.name')}</th>
          <th scope="col" className="money">
            {t('lot.budget')}
          </th>
          <th scope="col">{t('lot.status')}</th>
        </tr>
      </thead>
      <tbody>
        {state.lots.map((round, place) => (
          <tr key={round.document.lot}>
            <th scope="row">
              {bidders.includes(actingRole() ?? '') ? (
                <Link to={`/bids/${id}/${round.document.lot}`}>
                  {t('lane.lot', { number: place + 1 })}
                </Link>
              ) : (
                t('lane.lot', { number: place + 1 })
              )}{' '}
              <span className="caption">
                <span lang={foreign(round.document.title, language)}>{round.document.title}</span>
              </span>
            </th>
            <td className="money" data-head={t('lot.budget')}>
              <Money fen={round.document.budget} unknown={t('unset')} />
            </td>
            <td data-head={t('lot.status')}>
              <StatusTag status={statusOf(round)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
