import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useInstitutionNames } from '../api/directory.js'
import { useBundle } from '../api/remedies.js'
import { Answered } from '../elements/answered.js'
import { EventWords } from '../elements/event-words.js'
import { Heads } from '../elements/heads.js'
import { When } from '../elements/when.js'
import { absolute } from '../elements/when-words.js'
import { Download } from '../papers/download.js'
import { mayGive, remedyVerbActors } from '../acts/acted.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import type { ChallengeView } from './remedy-view.js'

/** The draft of a reply with the record behind it, its papers by hash, and who is served until when. */
export function BundleTab({ challenge: { id, state } }: { readonly challenge: ChallengeView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const bundle = useBundle(id)
  const names = useInstitutionNames(bundle.data?.served.to ?? [])
  const replies =
    state.status === 'lodged' && mayGive('reply-to-challenge', actingRole(), remedyVerbActors)
  return (
    <Answered query={bundle}>
      {({ objections, record, served }) => (
        <>
          <section className="panel apart" aria-labelledby="draft">
            <h2 id="draft">{t('remedy.draft')}</h2>
            <p>
              {replies && (
                <>
                  <Link to={`/challenges/${id}/acts/reply-to-challenge`}>
                    {t('remedy.replyWithDraft')}
                  </Link>{' '}
                </>
              )}
              <Download
                file={{ kind: 'challenge-reply', about: id, lot: undefined, paper: undefined }}
                name={t('papers.kind.challenge-reply')}
              />
            </p>
            <dl className="facts">
              {objections.map(({ objection, what, ground, draft }) => (
                <div key={objection} className="fact">
                  <dt>
                    {what} <span className="caption">{ground}</span>
                  </dt>
                  <dd lang="zh">{draft}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="panel apart" aria-labelledby="served">
            <h2 id="served">{t('remedy.served')}</h2>
            <dl className="facts">
              <dt>{t('remedy.received')}</dt>
              <dd>
                <When at={served.receivedAt} dateOnly />
              </dd>
              <dt>{t('remedy.replyBy')}</dt>
              <dd>
                <When
                  at={served.replyBy}
                  article={served.rule}
                  dateOnly={state.status !== 'lodged'}
                />
              </dd>
              <dt>{t('remedy.goesTo')}</dt>
              <dd>{served.to.map(one => names[one] ?? '').join('、')}</dd>
            </dl>
          </section>
          <section className="panel apart" aria-labelledby="evidence">
            <h2 id="evidence">{t('remedy.record')}</h2>
            <table className="plain stacks">
              <Heads words={['table.when', 'table.what', 'remedy.papers'].map(word => t(word))} />
              <tbody>
                {record.map(({ at, type, stream, version, papers }) => (
                  <tr key={`${stream}@${String(version)}`}>
                    <td>
                      <time dateTime={at}>{absolute(at, language)}</time>
                    </td>
                    <td>
                      <EventWords type={type} />{' '}
                      <span className="caption">{t('project.version', { version })}</span>
                    </td>
                    <td>
                      {papers.map(({ paper, evidence }) => (
                        <span key={evidence + paper} className="fact">
                          <span lang="zh">{paper}</span>{' '}
                          <code className="caption">{evidence.slice(0, 16)}…</code>
                        </span>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Answered>
  )
}
