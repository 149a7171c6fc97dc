import { useLanguage } from '../words/language.js'
import { articleWords } from './article-words.js'

/** The rule behind a date, a refusal or a button; a title without an English name stays Chinese. */
export function Article({ rule }: { readonly rule: string }) {
  const language = useLanguage()
  const words = articleWords(rule, language)
  const isForeign = language === 'en' && /[\u2e80-\u9fff]/.test(words)
  return <span lang={isForeign ? 'zh' : undefined}>{words}</span>
}
