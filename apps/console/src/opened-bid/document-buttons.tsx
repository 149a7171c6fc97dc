import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../api/problem.js'
import { Refusal } from '../elements/refusal.js'
import { save } from '../papers/paper-file.js'
import { shownAs } from './document-type.js'
import { fetchDocument, type DocumentOf } from './fetch-document.js'

interface DocumentButtonsProps {
  readonly of: DocumentOf
  readonly name: string
  /** Who handed it in, as people call them. */
  readonly bidder: string
}

/** The ways to one document: in a window beside this one where a browser can show it, and to the disk. */
export function DocumentButtons({ of, name, bidder }: DocumentButtonsProps) {
  const { t } = useTranslation()
  const type = shownAs(name)
  const looking = useMutation({
    mutationFn: async (beside: Window | null) => {
      try {
        const bytes = await fetchDocument(of, type)
        // A browser that opens no window still hands the file over.
        if (beside === null) save(bytes, name)
        else beside.location.replace(URL.createObjectURL(bytes))
      } catch (error) {
        beside?.close()
        throw error
      }
    },
  })
  const saving = useMutation({
    mutationFn: async () => {
      save(await fetchDocument(of), name)
    },
  })
  const error = looking.error ?? saving.error
  return (
    <span className="downloads">
      {type !== undefined && (
        <Button
          size="small"
          loading={looking.isPending}
          aria-label={t('bidPapers.besideWhat', { bidder, name })}
          onClick={() => {
            // It opens at the click: one that opened when the bytes are there would be kept shut.
            looking.mutate(window.open('', '_blank'))
          }}
        >
          {t('bidPapers.beside')}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        loading={saving.isPending}
        aria-label={t('bidPapers.downloadWhat', { bidder, name })}
        onClick={() => {
          saving.mutate()
        }}
      >
        {t('bidPapers.download')}
      </Button>
      {error instanceof ProblemError && <Refusal problem={error.problem} />}
      {error !== null && !(error instanceof ProblemError) && (
        <span role="alert" className="fault">
          {t('bidPapers.broken')}
        </span>
      )}
    </span>
  )
}
