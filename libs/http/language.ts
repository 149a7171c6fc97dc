import type { Language } from '#libs/commands'

/** Chinese unless the reader prefers English to it (RFC 9110 §12.5.4). */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = { zh: 0, en: 0 }
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const weight = Number(/q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? 1)
    const language = tag.split('-')[0]
    if (language === 'zh' || language === 'en') {
      weights[language] = Math.max(weights[language], weight)
    }
  }
  return weights.en > weights.zh ? 'en' : 'zh'
}
