import { useTranslation } from 'react-i18next'

export type Language = 'zh' | 'en'

/** The language of the page; Chinese unless the reader chose English. */
export function useLanguage(): Language {
  return useTranslation().i18n.language.startsWith('en') ? 'en' : 'zh'
}
