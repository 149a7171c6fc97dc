import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdDraft, sendDraft } from '../api/drafts.js'
import { clockWords } from './when-words.js'

/** After the last key, in milliseconds. */
const savesAfter = 2_000

interface Saving {
  readonly savedAt: string | undefined
  readonly failed: boolean
  retry(this: void): void
}

/**
 * Keeps what is typed on the server, two seconds after the last key and on leaving.
 * @param body what there is to keep; the same object for as long as nothing was typed. Undefined: nothing.
 */
export function useSaving(name: string, body: object | undefined): Saving {
  const begunWith = useRef(body)
  const [savedAt, setSavedAt] = useState<string>()
  const saving = useMutation({
    mutationFn: sendDraft,
    onSuccess: at => {
      // Nothing was left to send: what was kept before stands.
      if (at !== undefined) setSavedAt(at)
    },
  })
  const { mutate } = saving
  useEffect(() => {
    if (body === undefined || body === begunWith.current) return
    holdDraft(name, body)
    const timer = setTimeout(() => {
      mutate(name)
    }, savesAfter)
    return () => {
      clearTimeout(timer)
    }
  }, [name, body, mutate])
  useEffect(() => {
    const leave = () => {
      mutate(name)
    }
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [name, mutate])
  return {
    savedAt,
    failed: saving.isError,
    retry: () => {
      mutate(name)
    },
  }
}

/** 草稿已保存 10:21, or that it is still on this page alone, with another try. */
export function Saved({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation()
  const { savedAt, failed, retry } = saving
  return (
    <span className="caption" role="status">
      {failed ? (
        <>
          {t('drafts.failed')}{' '}
          <button type="button" className="as-link" onClick={retry}>
            {t('drafts.retry')}
          </button>
        </>
      ) : (
        t(savedAt === undefined ? 'drafts.kept' : 'drafts.saved', {
          at: savedAt === undefined ? '' : clockWords(savedAt),
        })
      )}
    </span>
  )
}
