import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

const remembered = 'xinpei.language'
const languages = ['zh', 'en'] as const
type Language = (typeof languages)[number]

/** Each language is a file of its own: a reader gets the one he reads. */
const files = { zh: () => import('./zh.json'), en: () => import('./en.json') }

async function addWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return
  i18next.addResourceBundle(language, 'translation', (await files[language]()).default)
}

const isLanguage = (text: string | null): text is Language =>
  languages.some(language => language === text)

/** Chinese first; English where the reader chose it. Both files are complete, a test compares them. */
export async function loadWords(): Promise<void> {
  const chosen = localStorage.getItem(remembered)
  const language = isLanguage(chosen) ? chosen : 'zh'
  await i18next.use(initReactI18next).init({
    resources: { [language]: { translation: (await files[language]()).default } },
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
  })
  document.documentElement.lang = i18next.language === 'en' ? 'en' : 'zh-CN'
}

export async function chooseLanguage(language: Language): Promise<void> {
  await addWords(language)
  localStorage.setItem(remembered, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}
