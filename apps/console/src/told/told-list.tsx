import type { Told, ToldOfTender } from '#libs/contracts/views'
import { useTold } from '../api/told.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { foreign } from '../elements/article-words.js'
import { StatusTag } from '../elements/status-tag.js'
import { absolute } from '../elements/when-words.js'
import { Download } from '../papers/download.js'
import type { TenderView } from '../pages/tender-view.js'
import { useLanguage } from '../words/language.js'
import { useWords } from '../words/of-method.js'
import { AmendmentWords } from './amendment-words.js'
import { CorrectionWords } from './correction-words.js'

interface ToldSinceNoticeProps {
  readonly view: TenderView
  /** When one's own bid last came in; what was told after it is marked. */
  readonly handedInAt?: string | undefined
}

/** What everybody was told of a tender since its notice, the same for every reader (条例§20(1), 87§27). */
export function ToldSinceNotice({ view, handedInAt }: ToldSinceNoticeProps) {
  const { t } = useWords()
  const told = useTold(view.id)
  return (
    <section className="panel apart" aria-labelledby="told">
      <h2 id="told">
        {t('told.title')} <Article rule="87§27" />
      </h2>
      <Answered query={told}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('told.none')}</p>
          ) : (
            <Items {...{ view, items, handedInAt }} />
          )
        }
      </Answered>
    </section>
  )
}

function Items({ view, items, handedInAt }: ToldSinceNoticeProps & ToldOfTender) {
  const { t } = useWords()
  const since = items.filter(({ at }) => handedInAt !== undefined && at > handedInAt)
  return (
    <>
      {since.length > 0 && (
        <p className="told" role="status">
          {t('told.since', { count: since.length })}
        </p>
      )}
      <ol className="rows">
        {items.map(one => (
          <li key={one.id} className="told-row">
            <Head told={one} isNew={since.includes(one)} />
            <Words told={one} view={view} />
            <Notice told={one} tender={view.id} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Head({ told, isNew }: { readonly told: Told; readonly isNew: boolean }) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <p>
      <strong>{t(`told.kind.${told.kind}`)}</strong>{' '}
      {'number' in told && <span lang={foreign(told.number, language)}>{told.number}</span>}{' '}
      <time className="caption" dateTime={told.at}>
        {absolute(told.at, language)}
      </time>{' '}
      {'copy' in told && told.copy && <StatusTag status="copy" />}
      {isNew && <strong className="caption">{t('told.new')}</strong>}
    </p>
  )
}

function Words({ told, view }: { readonly told: Told; readonly view: TenderView }) {
  const { t } = useWords()
  switch (told.kind) {
    case 'amendment':
      return <AmendmentWords amendment={told} view={view} />
    case 'correction':
      return <CorrectionWords correction={told} />
    case 'longer-offer':
      return <p>{t('told.offeredUntil', { day: told.offeredUntil })}</p>
    case 'answer':
      return <QuestionAndAnswer question={told.question} answer={told.answer} />
  }
}

const noticeOf = { amendment: 'amendment-notice', correction: 'correction-notice' } as const

/** The notice itself, where it was published here; of what is a copy the original is outside. */
function Notice({ told, tender }: { readonly told: Told; readonly tender: string }) {
  const { t } = useWords()
  if (told.kind !== 'amendment' && told.kind !== 'correction') return null
  if (told.copy) return null
  const kind = noticeOf[told.kind]
  return (
    <Download
      file={{ kind, about: tender, entry: told.id }}
      name={`${t(`papers.kind.${kind}`)} ${told.number}`}
    />
  )
}

interface QuestionAndAnswerProps {
  readonly question: string
  /** Absent while nobody has answered. */
  readonly answer?: string | undefined
}

/** A question as it was asked, and its answer. */
export function QuestionAndAnswer({ question, answer }: QuestionAndAnswerProps) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <dl className="facts">
      <dt>{t('told.question')}</dt>
      <dd lang={foreign(question, language)}>{question}</dd>
      <dt>{t('told.answer')}</dt>
      <dd lang={foreign(answer ?? '', language)}>{answer ?? t('told.unanswered')}</dd>
    </dl>
  )
}
