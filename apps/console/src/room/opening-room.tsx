import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useOpening } from '../api/bidding.js'
import { useTender } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { PageTitle } from '../elements/page-title.js'
import { When } from '../elements/when.js'
import type { TenderView } from '../pages/tender-view.js'
import { OpenedBids } from './opened-bids.js'
import { OpeningRecord } from './opening-record.js'
import { DecryptionClock, SystemTime } from './room-clock.js'
import { TryOpening } from './try-opening.js'

/** The room in which the bids of a tender are opened; before that it tells when and where, and no more. */
export function OpeningRoomPage() {
  const { id = '' } = useParams()
  const tender = useTender(id)
  return <Answered query={tender}>{view => <Room view={view} />}</Answered>
}

interface RoomProps {
  readonly view: TenderView
}

function Room({ view }: RoomProps) {
  const { t } = useTranslation()
  const { id, state } = view
  const opened = state.status === 'decrypting' || state.status === 'after-opening'
  return (
    <div className="room">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to={`/tenders/${id}`}>{state.document.title}</Link>
      </nav>
      <div className="page-head">
        <PageTitle about={state.document.title}>{t('openingRoom.opening')}</PageTitle>
        <span className="push" />
        {opened && <SystemTime />}
      </div>
      {opened ? <Opened view={view} /> : <NotYet view={view} />}
      {state.status === 'receiving-bids' && <TryOpening tender={id} project={state.project} />}
    </div>
  )
}

/** The same for everybody and whatever lies in the box: deadline and place (法§22, 条例§42). */
function NotYet({ view: { state } }: RoomProps) {
  const { t } = useTranslation()
  return (
    <section className="panel act-form">
      <dl className="facts">
        <dt>{t('tender.date.deadline')}</dt>
        <dd>
          {'deadline' in state ? (
            <When at={state.deadline} article="87§39" />
          ) : (
            t('project.noDeadline')
          )}
        </dd>
        <dt>{t('field.openingPlace')}</dt>
        <dd>{state.document.openingPlace}</dd>
      </dl>
      <p>{t('openingRoom.sealed')}</p>
    </section>
  )
}

function Opened({ view }: RoomProps) {
  const { t } = useTranslation()
  const { id, state } = view
  const opening = useOpening(id, true)
  return (
    <>
      <Steps decrypting={state.status === 'decrypting'} />
      <Answered query={opening}>
        {({ lines, record }) => (
          <div className="room-halves">
            <section className="panel act-form" aria-labelledby="room-bids">
              <h2 id="room-bids">{t('openingRoom.bids')}</h2>
              {state.status === 'decrypting' && <DecryptionClock until={state.decryptionEnds} />}
              <p className="caption">
                {t('openingRoom.undecrypted', {
                  consequence: t(`option.undecryptedBid.${state.document.undecryptedBid}`),
                })}{' '}
                <Article rule="87§83" />
              </p>
              <OpenedBids view={view} lines={lines} />
            </section>
            <OpeningRecord view={view} lines={lines} record={record} />
          </div>
        )}
      </Answered>
    </>
  )
}

const steps = ['opening', 'decryption', 'qualification', 'evaluation'] as const

/** Where the round is; each step has a word, the current one says so. */
function Steps({ decrypting }: { readonly decrypting: boolean }) {
  const { t } = useTranslation()
  const current = decrypting ? 'decryption' : 'qualification'
  return (
    <ol className="room-steps">
      {steps.map(step => (
        <li key={step} {...(step === current && { 'aria-current': 'step' as const })}>
          {t(`openingRoom.step.${step}`)}
          {steps.indexOf(step) < steps.indexOf(current) && ' ✓'}
        </li>
      ))}
    </ol>
  )
}
