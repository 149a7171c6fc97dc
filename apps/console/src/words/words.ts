import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

const remembered = 'xinpei.language'

/** Chinese first; English where the reader chose it. Both files are complete, a test compares them. */
export async function loadWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: localStorage.getItem(remembered) ?? 'zh',
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
  })
  document.documentElement.lang = i18next.language === 'en' ? 'en' : 'zh-CN'
}

export async function chooseLanguage(language: 'zh' | 'en'): Promise<void> {
  localStorage.setItem(remembered, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}
