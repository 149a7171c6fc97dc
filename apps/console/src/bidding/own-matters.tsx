import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OwnMatter, OwnMatters } from '#libs/contracts/views'
import { Answered } from '../elements/answered.js'
import { foreign } from '../elements/article-words.js'
import { When } from '../elements/when.js'
import { useLanguage } from '../words/language.js'
import { OfMethod, useWords } from '../words/of-method.js'

interface OwnMattersBlockProps {
  readonly query: UseQueryResult<OwnMatters>
}

/** What waits for one's institution in its bids, each with its end and where it is done. */
export function OwnMattersBlock({ query }: OwnMattersBlockProps) {
  const { t } = useTranslation()
  return (
    <Answered query={query}>
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="own-matters">
            <h2 id="own-matters">{t('ownMatter.title', { count: items.length })}</h2>
            <ol className="panel rows">
              {items.map(matter => (
                <OfMethod key={`${matter.kind}${matter.id}`} method={matter.method}>
                  <Row matter={matter} />
                </OfMethod>
              ))}
            </ol>
          </section>
        )
      }
    </Answered>
  )
}

function Row({ matter }: { readonly matter: OwnMatter }) {
  const { t } = useWords()
  const language = useLanguage()
  const { tender, lot, lotNumber, title } = matter
  return (
    <li className="chance">
      <div className="duty-words">
        <MatterWords matter={matter} />
        <span className="caption">
          <span lang={foreign(title, language)}>{title}</span>{' '}
          {t('lane.lot', { number: lotNumber })}
        </span>
      </div>
      <p className="chance-next">
        <Link to={`/bids/${tender}/${lot}`}>{t('ownMatter.go')}</Link>
      </p>
    </li>
  )
}

/** What is asked, and until when. */
export function MatterWords({ matter: { kind, until, rule } }: { readonly matter: OwnMatter }) {
  const { t } = useWords()
  return (
    <>
      <strong>{t(`ownMatter.kind.${kind}`)}</strong>
      <When at={until} article={rule} />
    </>
  )
}
