import { useTranslation } from 'react-i18next'
import type { ContractTerms } from '#libs/contracts'
import { Dates, type DateOf } from '../elements/dates.js'
import { foreign } from '../elements/article-words.js'
import { Money } from '../elements/money.js'
import { useLanguage } from '../words/language.js'
import type { ContractView } from './contract-view.js'
import { percent, TermName, TermValue } from './term-value.js'
import { byGrade, headTerms } from './terms.js'

interface TermsTabProps {
  readonly view: ContractView
  readonly supplier: string
}

/** The terms in force as they were compiled: what a machine applies later, and nothing else. */
export function TermsTab({ view, supplier }: TermsTabProps) {
  const { state } = view
  return (
    <>
      <Heads {...{ view, supplier }} />
      <Instalments terms={state.terms} />
      <Grades terms={state.terms} />
      <Standards terms={state.terms} />
      <ContractDates view={view} />
    </>
  )
}

function Heads({ view: { state }, supplier }: TermsTabProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const taken =
    state.status === 'signed'
      ? Object.values(state.heads).reduce((sum, heads) => sum + heads, 0)
      : undefined
  return (
    <section className="panel" aria-labelledby="compiled">
      <h2 id="compiled">{t('contract.compiled')}</h2>
      <dl className="facts">
        <dt>{t('contracts.supplier')}</dt>
        <dd lang={foreign(supplier, language)}>{supplier}</dd>
        {headTerms(state.terms).map(term => (
          <div key={term.name} className="fact-pair">
            <dt>
              <TermName term={term} />
            </dt>
            <dd>
              <TermValue term={term} />
              {term.name === 'heads' && taken !== undefined && (
                <span className="caption">
                  {' '}
                  {t('contract.takenUp', { taken, left: state.terms.heads - taken })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Instalments({ terms: { instalments, amount } }: { readonly terms: ContractTerms }) {
  const { t } = useTranslation()
  const whole = instalments.reduce((sum, { share }) => sum + share, 0)
  return (
    <section className="panel apart" aria-labelledby="instalments">
      <h2 id="instalments">{t('contract.instalments')}</h2>
      <table className="plain stacks">
        <thead>
          <tr>
            <th scope="col">{t('contract.instalment')}</th>
            <th scope="col" className="money">
              {t('contract.term.instalmentShare')}
            </th>
            <th scope="col" className="money">
              {t('contracts.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {instalments.map(({ instalment, share, amount: part, due, retainedDays }, place) => (
            <tr key={instalment}>
              <th scope="row">
                {t('contract.instalmentNumber', { number: place + 1 })}{' '}
                <span className="caption">
                  {t(`option.due.${due}`)}
                  {retainedDays !== undefined &&
                    ` · ${t('contract.retained', { count: retainedDays })}`}
                </span>
              </th>
              <td className="money" data-head={t('contract.term.instalmentShare')}>
                {percent(share)}
              </td>
              <td className="money" data-head={t('contracts.amount')}>
                <Money fen={part} unknown={t('unset')} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('contract.sum')}</th>
            <td className="money" data-head={t('contract.term.instalmentShare')}>
              {percent(whole)}
            </td>
            <td className="money" data-head={t('contracts.amount')}>
              <Money fen={amount} unknown={t('unset')} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Grades({ terms }: { readonly terms: ContractTerms }) {
  const { t } = useTranslation()
  return (
    <section className="panel apart" aria-labelledby="grades">
      <h2 id="grades">{t('contract.grades')}</h2>
      <table className="plain stacks">
        <thead>
          <tr>
            <th scope="col">{t('contract.grade')}</th>
            <th scope="col" className="money">
              {t('contract.advance')}
            </th>
            <th scope="col" className="money">
              {t('contracts.amount')}
            </th>
            <th scope="col">{t('contract.term.performanceSecurity')}</th>
          </tr>
        </thead>
        <tbody>
          {byGrade(terms).map(({ grade, advance, amount, secured }) => (
            <tr key={grade}>
              <th scope="row">{t('contract.gradeOf', { grade })}</th>
              <td className="money" data-head={t('contract.advance')}>
                {percent(advance)}
              </td>
              <td className="money" data-head={t('contracts.amount')}>
                <Money fen={amount} unknown={t('unset')} />
              </td>
              <td data-head={t('contract.term.performanceSecurity')}>
                {t(secured ? 'contract.secured' : 'contract.unsecured')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Standards({ terms: { agreement } }: { readonly terms: ContractTerms }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!agreement) return null
  const { acceptance, changeReasons = [], remedies = [], securityReturn } = agreement
  return (
    <section className="panel apart" aria-labelledby="standards">
      <h2 id="standards">{t('contract.acceptance')}</h2>
      <ol className="numbered">
        {acceptance.standards.map(standard => (
          <li key={standard} lang={foreign(standard, language)}>
            {standard}
          </li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{t('field.traineesHeard')}</dt>
        <dd>{t(acceptance.traineesHeard ? 'form.yes' : 'form.no')}</dd>
        <dt>{t('field.acceptancePublished')}</dt>
        <dd>{t(acceptance.published ? 'form.yes' : 'form.no')}</dd>
        {securityReturn && (
          <>
            <dt>{t('contract.securityReturn')}</dt>
            <dd>{t('contract.withinDays', { count: securityReturn.withinDays })}</dd>
          </>
        )}
        <dt>{t('contract.changeReasons')}</dt>
        <dd>
          {['public-interest', 'force-majeure', ...changeReasons]
            .filter((one, place, all) => all.indexOf(one) === place)
            .map(reason => (
              <span key={reason} className="fact">
                {t(`option.changeReason.${reason}`)}
              </span>
            ))}
        </dd>
        {remedies.length > 0 && (
          <>
            <dt>{t('contract.remedies')}</dt>
            <dd>
              {remedies.map(({ breach, remedy, share }) => (
                <span key={`${breach}${remedy}`} className="fact">
                  {t(`option.breach.${breach}`)}：{t(`option.breachRemedy.${remedy}`)}
                  {share !== undefined && ` ${percent(share)}`}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** By when what is owed of it, each counted day by day for both sides. */
function ContractDates({ view: { id, state } }: Pick<TermsTabProps, 'view'>) {
  const { t } = useTranslation()
  const signed = state.status === 'signed' ? state : undefined
  const { returnBy, returned = false } = signed?.security ?? {}
  const dates: readonly DateOf[] = [
    { name: 'signBy', end: state.signBy, done: signed !== undefined },
    ...(signed
      ? [
          { name: 'publishBy', end: signed.publishBy, done: signed.published },
          { name: 'fileBy', end: signed.fileBy, done: signed.filed },
        ]
      : []),
    ...(returnBy ? [{ name: 'returnBy', end: returnBy, done: returned }] : []),
  ]
  return (
    <Dates of={`contracts/${id}`} words="contract.date" title={t('contract.dates')} dates={dates} />
  )
}
