import { useWords } from '../words/of-method.js'
import { foreign } from '../elements/article-words.js'
import { useLanguage } from '../words/language.js'
import type { Item } from './items.js'
import { rowWords } from './row-words.js'

const shownAtMost = 12

/** What the chosen mark stands for: when, what, who and why; spoken when it changes. */
export function Chosen({ items }: { readonly items: readonly Item[] }) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <div role="status" className="lifeline-chosen">
      {items.length === 0 ? (
        <p className="caption">{t('lifeline.hint')}</p>
      ) : (
        <ul>
          {items.slice(0, shownAtMost).map(item => {
            const { when, what, state, who, basis } = rowWords(item, t, language)
            return (
              <li key={item.id}>
                <strong>{what}</strong> {when}{' '}
                <span className="caption">
                  {[state, who].filter(part => part !== '').join(' · ')}
                  {basis !== '' && <span lang={foreign(basis, language)}> · {basis}</span>}
                </span>
              </li>
            )
          })}
          {items.length > shownAtMost && (
            <li className="caption">{t('lifeline.more', { count: items.length - shownAtMost })}</li>
          )}
        </ul>
      )}
    </div>
  )
}
