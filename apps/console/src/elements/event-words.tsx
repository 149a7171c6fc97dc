import { useTranslation } from 'react-i18next'

/** An event in the reader's words; the message files name every type of the catalogue. */
export function EventWords({ type }: { readonly type: string }) {
  const { t } = useTranslation()
  return <>{t(`event.${type}`)}</>
}
