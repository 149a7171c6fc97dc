import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { useInstitutionNames } from '../api/directory.js'
import { useEnquiries, useEnquiry, type EnquiryView } from '../api/enquiries.js'
import { useTender, useToday } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { When } from '../elements/when.js'

const prefix = 'enquiry-'

const isOwed = ({ kind, state, subject }: DutyView): boolean =>
  kind === 'answer-enquiry' && state === 'open' && subject.startsWith(prefix)

/** What was asked, by whom and of which tender, before its answer; nothing of any other duty. */
export function EnquiryToAnswer({ subject }: Pick<DutyView, 'subject'>) {
  return subject.startsWith(prefix) ? <Asked id={subject.slice(prefix.length)} /> : null
}

function Asked({ id }: { readonly id: string }) {
  const found = useEnquiry(id)
  return <Answered query={found}>{({ state }) => <Question state={state} />}</Answered>
}

/** Who asks may become a bidder: only the officer in charge reads this. */
function Question({ state }: Pick<EnquiryView, 'state'>) {
  const { t } = useTranslation()
  const { asker, question, askedAt } = state
  const tender = useTender(state.tender)
  const names = useInstitutionNames(asker === undefined ? [] : [asker])
  return (
    <section className="panel apart" aria-label={t('enquiry.title')}>
      <dl className="facts">
        <dt>{t('field.enquiryQuestion')}</dt>
        <dd>{question}</dd>
        <dt>{t('enquiry.asker')}</dt>
        <dd>{asker === undefined ? t('enquiry.onPaper') : (names[asker] ?? asker.slice(-6))}</dd>
        <dt>{t('enquiry.askedAt')}</dt>
        <dd>
          <When at={askedAt} dateOnly />
        </dd>
        <dt>{t('enquiry.about')}</dt>
        <dd>
          <Link to={`/tenders/${state.tender}`}>{tender.data?.state.document.title}</Link>
        </dd>
      </dl>
    </section>
  )
}

/** What of a tender's enquiries this reader has to answer: to the officer in charge, nobody else. */
export function TenderEnquiries({ tender }: { readonly tender: string }) {
  const { t } = useTranslation()
  const { data } = useToday()
  const owed = data?.due.filter(isOwed) ?? []
  const found = useEnquiries(owed.map(({ subject }) => subject.slice(prefix.length)))
  const rows = owed.flatMap(duty => {
    const one = found.find(({ id }) => duty.subject === `${prefix}${id}`)
    return one?.state.tender === tender ? [{ duty, question: one.state.question }] : []
  })
  if (rows.length === 0) return null
  return (
    <section className="panel apart" aria-label={t('enquiry.owed')}>
      <h2>{t('enquiry.owed')}</h2>
      <ul className="rows">
        {rows.map(({ duty, question }) => (
          <li key={duty.id} className="brief">
            <Link to={`/duties/${duty.id}`}>{question}</Link>
            <When at={duty.dueAt} counted={duty} article={duty.article} brief />
          </li>
        ))}
      </ul>
    </section>
  )
}
