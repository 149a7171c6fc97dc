import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Shown after 300 ms, so that a quick answer never flickers; says so when it takes 8 s. */
export function Waiting() {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  useEffect(() => {
    const soon = setTimeout(() => {
      setWords(t('state.loading'))
    }, 300)
    const slow = setTimeout(() => {
      setWords(t('state.slow'))
    }, 8_000)
    return () => {
      clearTimeout(soon)
      clearTimeout(slow)
    }
  }, [t])
  return (
    <p aria-busy="true" role="status" className="caption">
      {words}
    </p>
  )
}
