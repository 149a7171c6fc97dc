import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { StatusTag } from '../elements/status-tag.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

/** What was done on an outside platform: what stands here of it is a copy, and says so. */
export function Copies({ timeline }: { readonly timeline: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const copies = timeline.filter(({ channel }) => channel === 'elsewhere')
  if (copies.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="copies">
      <h2 id="copies">
        <StatusTag status="copy" /> {t('copies.title')}
      </h2>
      <ul className="rows">
        {copies.map(({ eventId, type, at, occurredOn = at, copyOf }) => (
          <li key={eventId} className="brief">
            <EventWords type={type} />
            <span className="caption">
              {t('copies.when', {
                happened: absolute(occurredOn, language),
                entered: absolute(at, language),
              })}
            </span>
            {copyOf && <Original {...copyOf} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of the paper's hash so much as tells two papers apart. */
const hashShown = 12

/** Where the original is: its number, its page, and the paper by which it was entered. */
function Original({ reference, address, evidence }: NonNullable<TimelineEntry['copyOf']>) {
  const { t } = useTranslation()
  const hash = evidence.slice(0, hashShown)
  return (
    <span className="caption">
      {t('copies.reference', { reference })}
      {address !== undefined && (
        <>
          {' · '}
          <a href={address} rel="noreferrer">
            {address}
          </a>
        </>
      )}
      {' · '}
      <span title={evidence}>{t('copies.evidence', { hash })}</span>
    </span>
  )
}
