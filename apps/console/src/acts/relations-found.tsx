import { useTranslation } from 'react-i18next'
import type { RelationFound } from '#libs/contracts'
import { useInstitutionNames } from '../api/directory.js'
import { useRelations } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { lotIn } from './round.js'
import type { Scene } from './scene.js'

/** What the records say of the bidders of the lot (条例§18): which relation, to whom, known from where. */
export function RelationsFound({ scene }: { readonly scene: Scene }) {
  const relations = useRelations(scene.tender?.id ?? '', lotIn(scene))
  return <Answered query={relations}>{({ items }) => <Lines items={items} />}</Answered>
}

function Lines({ items }: { readonly items: readonly RelationFound[] }) {
  const { t } = useTranslation()
  const concerned = items.flatMap(({ bidder, to }) => (to === undefined ? [bidder] : [bidder, to]))
  const names = useInstitutionNames([...new Set(concerned)])
  const called = (institution = '') => names[institution] ?? institution
  return (
    <section className="panel" aria-labelledby="relations-found">
      <h2 id="relations-found">{t('relation.title')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('relation.none')}</p>
      ) : (
        <ul>
          {items.map(found => (
            <li key={keyOf(found)}>
              {t(`relation.said.${saidAs(found)}`, {
                bidder: called(found.bidder),
                to: called(found.to),
                relation: t(`relation.kind.${found.relation}`),
                service: found.service && t(`option.preparatoryService.${found.service}`),
              })}{' '}
              <span className="caption">
                {t(`relation.record.${found.record}`, { paper: found.paper, on: found.occurredOn })}{' '}
                · {t(found.bars ? 'relation.bars' : 'relation.barsNot')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The sentence that a finding is said with. */
function saidAs({ relation, lot }: RelationFound): string {
  if (relation === 'prepared' || relation === 'same-institution') return relation
  return lot === undefined ? 'rival' : 'other-part'
}

const keyOf = ({ bid, to, relation, record, service, lot, paper }: RelationFound): string =>
  [bid, to, relation, record, service, lot, paper].join('/')
