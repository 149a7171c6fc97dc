import { useLanguage } from '../words/language.js'
import { articleWords, foreign } from './article-words.js'

/** The rule behind a date, a refusal or a button; a title without an English name stays Chinese. */
export function Article({ rule }: { readonly rule: string }) {
  const language = useLanguage()
  const words = articleWords(rule, language)
  return <span lang={foreign(words, language)}>{words}</span>
}
