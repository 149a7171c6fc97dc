import { useTranslation } from 'react-i18next'
import type { ContractHistory, ContractVersion } from '#libs/contracts/views'
import { absolute } from '../elements/when-words.js'
import { SignatureFile } from '../signing/signature-file.js'
import { useLanguage } from '../words/language.js'
import type { ContractView } from './contract-view.js'
import { TermName, TermValue } from './term-value.js'
import { differenceOf } from './terms.js'

interface VersionsTabProps {
  readonly view: ContractView
  readonly history: ContractHistory
}

/** Every version of the text with what was said of it, then the terms as they changed. */
export function VersionsTab({ view, history }: VersionsTabProps) {
  const { versions, terms } = history
  return (
    <>
      {versions.toReversed().map(version => (
        <Version
          key={version.version}
          contract={view.id}
          version={version}
          before={versions.find(one => one.version === version.version - 1)}
        />
      ))}
      {terms.slice(1).map((after, place) => (
        <TermsDifference key={after.at} after={after} before={terms[place]} />
      ))}
    </>
  )
}

interface VersionProps {
  readonly contract: string
  readonly version: ContractVersion
  readonly before: ContractVersion | undefined
}

function Version({ contract, version, before }: VersionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { review, rejection, scan, signatures = [], signedAt, text } = version
  const on = (at: string) => <time dateTime={at}>{absolute(at, language)}</time>
  return (
    <section className="panel apart" aria-labelledby={`version-${String(version.version)}`}>
      <h2 id={`version-${String(version.version)}`}>
        {t('contract.versionNumber', { number: version.version })}
      </h2>
      <dl className="facts">
        <dt>{t('contract.draftedAt')}</dt>
        <dd>
          {on(version.draftedAt)} <span className="caption">{t(`role.${version.role}`)}</span>
        </dd>
        <dt>{t('contract.against')}</dt>
        <dd>{before ? <Against {...{ version, before }} /> : t('contract.compiledFromAward')}</dd>
        {text && (
          <>
            <dt>{t('contract.text')}</dt>
            <dd>
              {text.paper} <Hash of={text.evidence} />
            </dd>
          </>
        )}
        {review && (
          <>
            <dt>{t('contract.review')}</dt>
            <dd>
              {t(review.passed ? 'contract.reviewPassed' : 'contract.reviewObjected')} ·{' '}
              {on(review.at)} · {review.opinion.paper}
            </dd>
          </>
        )}
        {rejection && (
          <>
            <dt>{t('contract.rejection')}</dt>
            <dd>
              {t(`option.sealedBy.${rejection.side}`)} · {on(rejection.at)} · {rejection.reason}
            </dd>
          </>
        )}
        {scan && (
          <>
            <dt>{t('contract.scan')}</dt>
            <dd>
              {scan.number} · {scan.signedOn} <Hash of={scan.document} />
              <span className="caption below">
                {t('contract.scanned', { role: t(`role.${scan.role}`) })} {on(scan.at)}
              </span>
            </dd>
          </>
        )}
        {signatures.length > 0 && (
          <>
            <dt>{t('contract.signatures')}</dt>
            <dd>
              {signatures.map(signature => (
                <SignatureFile
                  key={signature.side}
                  {...{ contract, version: version.version, signature }}
                />
              ))}
            </dd>
          </>
        )}
        <dt>{t('contract.confirmed')}</dt>
        <dd>{signedAt === undefined ? t('contract.notConfirmed') : on(signedAt)}</dd>
      </dl>
    </section>
  )
}

/** The law lets a new version change the text alone: what was awarded stays (法§46). */
function Against({
  version,
  before,
}: {
  readonly version: ContractVersion
  readonly before: ContractVersion
}) {
  const { t } = useTranslation()
  const was = before.text?.evidence
  const is = version.text?.evidence
  return (
    <>
      {version.reason}
      <span className="caption below">
        {t(was === is ? 'contract.sameText' : 'contract.otherText', {
          before: before.version,
        })}
      </span>
    </>
  )
}

/** Enough of a hash to tell two papers apart; all of it for whoever points or copies. */
function Hash({ of }: { readonly of: string }) {
  const { t } = useTranslation()
  return (
    <span className="caption" title={of}>
      {t('contract.hash', { hash: of.slice(0, 12) })}
    </span>
  )
}

interface TermsDifferenceProps {
  readonly before: ContractHistory['terms'][number] | undefined
  readonly after: ContractHistory['terms'][number]
}

function TermsDifference({ before, after }: TermsDifferenceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!before) return null
  const differences = differenceOf(before.terms, after.terms)
  return (
    <section className="panel apart">
      <h2>
        {t(`contract.changedBy.${after.by}`)}{' '}
        <span className="caption">
          {after.number} · <time dateTime={after.at}>{absolute(after.at, language)}</time>
        </span>
      </h2>
      {differences.length === 0 ? (
        <p className="quiet">{t('contract.sameTerms')}</p>
      ) : (
        <table className="plain stacks">
          <thead>
            <tr>
              <th scope="col">{t('contract.termName')}</th>
              <th scope="col">{t('contract.before')}</th>
              <th scope="col">{t('contract.after')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ term, before: was, after: is }) => (
              <tr key={`${term.name}${term.about ?? ''}`}>
                <th scope="row">
                  <TermName term={term} />
                </th>
                <td data-head={t('contract.before')}>
                  {was ? <TermValue term={was} /> : t('unset')}
                </td>
                <td data-head={t('contract.after')}>{is ? <TermValue term={is} /> : t('unset')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
