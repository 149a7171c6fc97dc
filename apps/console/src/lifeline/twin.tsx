import { useWords } from '../words/of-method.js'
import { foreign } from '../elements/article-words.js'
import { useLanguage } from '../words/language.js'
import type { Item } from './items.js'
import { rowWords } from './row-words.js'

const columns = ['when', 'what', 'state', 'who', 'basis'] as const

/** The life-line in words: the same items in order, for phones, screen readers and print. */
export function Twin({ items }: { readonly items: readonly Item[] }) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <table className="plain stacks">
      <caption className="caption">{t('lifeline.caption', { count: items.length })}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(item => {
          const words = rowWords(item, t, language)
          return (
            <tr key={item.id} data-item={item.id}>
              {columns.map(column => (
                <td key={column} lang={foreign(words[column], language)}>
                  {words[column]}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
