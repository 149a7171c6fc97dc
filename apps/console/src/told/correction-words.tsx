import type { CorrectionTold } from '#libs/contracts/views'
import { foreign } from '../elements/article-words.js'
import { Heads } from '../elements/heads.js'
import { useLanguage } from '../words/language.js'
import { useWords } from '../words/of-method.js'

/** Each part of a notice as it stood there and as it is right. */
export function CorrectionWords({ correction }: { readonly correction: CorrectionTold }) {
  const { t } = useWords()
  const language = useLanguage()
  const { notice, reason, corrected } = correction
  return (
    <>
      <p>
        {t('told.ofNotice', { notice: t(`option.notice.${notice}`) })}{' '}
        <span lang={foreign(reason, language)}>{reason}</span>
      </p>
      <table className="plain stacks">
        <Heads words={['part', 'stood', 'corrected'].map(column => t(`told.${column}`))} />
        <tbody>
          {corrected.map(({ path, from, to }) => (
            <tr key={path}>
              <th scope="row">{t(`option.noticePart.${path}`, { defaultValue: path })}</th>
              <td data-head={t('told.stood')}>{from}</td>
              <td data-head={t('told.corrected')}>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
