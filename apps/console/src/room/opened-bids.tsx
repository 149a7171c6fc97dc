import { useTranslation } from 'react-i18next'
import type { OpenedLine } from '#libs/contracts/views'
import { useInstitutions } from '../api/directory.js'
import { foreign } from '../elements/article-words.js'
import { Money } from '../elements/money.js'
import { StatusTag } from '../elements/status-tag.js'
import type { TenderView } from '../pages/tender-view.js'
import { useLanguage } from '../words/language.js'

/** The names of institutions, by their ids. */
export function useNames(): (institution: string) => string {
  const { data: all = [] } = useInstitutions()
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return institution => names.get(institution) ?? institution
}

interface OpenedBidsProps {
  readonly view: TenderView
  readonly lines: readonly OpenedLine[]
}

/** Who bid for each lot; what a bid says stands there once it is decrypted (87§40). */
export function OpenedBids({ view: { state }, lines }: OpenedBidsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return state.lots.map((round, place) => {
    const own = lines.filter(({ lot }) => lot === round.document.lot)
    return (
      <div key={round.document.lot}>
        <h3>
          {t('lane.lot', { number: place + 1 })}{' '}
          <span lang={foreign(round.document.title, language)}>{round.document.title}</span>
        </h3>
        {round.stage.status === 'opening-not-held' && <StatusTag status="opening-not-held" />}
        {own.length > 0 && <Lines lines={own} decrypting={state.status === 'decrypting'} />}
        {own.length === 0 && round.stage.status !== 'opening-not-held' && (
          <p className="quiet">{t('openingRoom.notForYou')}</p>
        )}
      </div>
    )
  })
}

interface LinesProps {
  readonly lines: readonly OpenedLine[]
  readonly decrypting: boolean
}

function Lines({ lines, decrypting }: LinesProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useNames()
  const closed = decrypting ? 'awaiting-decryption' : 'not-decrypted'
  return (
    <table className="plain stacks">
      <thead>
        <tr>
          <th scope="col">{t('openingRoom.bidder')}</th>
          <th scope="col">{t('table.state')}</th>
          <th scope="col" className="money">
            {t('openingRoom.unitPrice')}
          </th>
          <th scope="col" className="money">
            {t('openingRoom.price')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ bid, bidder, decrypted, said }) => (
          <tr key={bid}>
            <th scope="row">
              <span lang={foreign(nameOf(bidder), language)}>{nameOf(bidder)}</span>
            </th>
            <td data-head={t('table.state')}>
              <StatusTag status={decrypted ? 'decrypted' : closed} />
            </td>
            <td className="money" data-head={t('openingRoom.unitPrice')}>
              <Money
                fen={said?.unitPrice}
                unknown={t(
                  decrypting ? 'openingRoom.afterDecryption' : 'openingRoom.neverDecrypted',
                )}
              />
            </td>
            <td className="money" data-head={t('openingRoom.price')}>
              <Money
                fen={said?.price}
                unknown={t(
                  decrypting ? 'openingRoom.afterDecryption' : 'openingRoom.neverDecrypted',
                )}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
