import { useTranslation } from 'react-i18next'
import { foreign } from '../elements/article-words.js'
import { yuan } from '../elements/yuan.js'
import { useLanguage } from '../words/language.js'
import type { Term } from './terms.js'

/** Basis points as people read a share: 2540 is 25.4%. */
export const percent = (basisPoints: number): string => `${String(basisPoints / 100)}%`

/** What a term says, with its unit. */
export function TermValue({ term }: { readonly term: Term }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, value, name } = term
  switch (kind) {
    case 'money':
      return <>{t('act.yuan', { amount: yuan(Number(value)) })}</>
    case 'share':
      return <>{percent(Number(value))}</>
    case 'count':
      return <>{t(`contract.unit.${name}`, { count: Number(value) })}</>
    case 'option':
      return <>{t(`option.${String(value)}`)}</>
    case 'yes-no':
      return <>{t(value === true ? 'form.yes' : 'form.no')}</>
    case 'text':
      return <span lang={foreign(String(value), language)}>{value}</span>
  }
}

/** What a term is called; of an instalment or a grade with which one is meant. */
export function TermName({ term: { name, about } }: { readonly term: Term }) {
  const { t } = useTranslation()
  return (
    <>
      {t(`contract.term.${name}`)}
      {about !== undefined && ` · ${about}`}
    </>
  )
}
