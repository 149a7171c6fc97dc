import { useWords } from '../words/of-method.js'

/** An event in the reader's words; the message files name every type of the catalogue. */
export function EventWords({ type }: { readonly type: string }) {
  const { t } = useWords()
  return <>{t(`event.${type}`)}</>
}
