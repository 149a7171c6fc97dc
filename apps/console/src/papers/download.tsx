import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.js'
import { Refusal } from '../elements/refusal.js'
import { fetchPaper, save, type FileOf, type Format } from './paper-file.js'

const formats: readonly Format[] = ['pdf', 'docx']

interface DownloadProps {
  readonly file: FileOf
  /** What people call the paper; its file is named by it. */
  readonly name: string
}

/** Both files of a paper, written when they are asked for; a draft says so across its pages. */
export function Download({ file, name }: DownloadProps) {
  const { t } = useTranslation()
  const getting = useMutation({
    mutationFn: async (format: Format) => {
      save((await fetchPaper(file, format)).bytes, `${name}.${format}`)
    },
  })
  const { error } = getting
  return (
    <span className="downloads">
      {formats.map(format => (
        <Button
          key={format}
          size="small"
          loading={getting.isPending && getting.variables === format}
          aria-label={t('papers.download', { name, format: format.toUpperCase() })}
          onClick={() => {
            getting.mutate(format)
          }}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {error && <Refusal problem={problemOf(error)} />}
    </span>
  )
}
