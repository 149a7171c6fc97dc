import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TenderLot } from '#libs/contracts'
import { matrixSheet } from './matrix-sheet.js'
import type { Ranked } from './room.js'

interface SheetDownloadProps {
  readonly state: Ranked
  readonly document: Pick<TenderLot, 'factors'>
  readonly decimals: number
  readonly names: Readonly<Record<string, string>>
  /** What the file is called. */
  readonly file: string
}

/** The comparison as a spreadsheet with its formulas; what writes it is fetched when it is asked for. */
export function SheetDownload({ file, ...evaluated }: SheetDownloadProps) {
  const { t } = useTranslation()
  const writing = useMutation({
    mutationFn: async () => {
      const { writeSheet } = await import('./write-sheet.js')
      const words = {
        ...{ factor: t('score.factor'), weight: t('matrix.weight'), price: t('matrix.price') },
        ...{ evaluatedPrice: t('matrix.evaluatedPrice'), priceScore: t('matrix.priceScore') },
        ...{ otherScore: t('matrix.otherScore'), total: t('matrix.total') },
        ...{ rank: t('matrix.rank'), pages: t('matrix.pages') },
        member: (seat: string, number: number) => t(`option.member.${seat}`, { number }),
      }
      save(await writeSheet(matrixSheet({ ...evaluated, words })), `${file}.xlsx`)
    },
  })
  return (
    <p>
      <Button
        size="small"
        loading={writing.isPending}
        onClick={() => {
          writing.mutate()
        }}
      >
        {t('matrix.sheet')}
      </Button>{' '}
      <span className="caption">
        {t(writing.isError ? 'matrix.sheetFailed' : 'matrix.sheetHint')}
      </span>
    </p>
  )
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
