import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LotRound } from '#libs/domain/procurement/tender'
import { declaration, topicsOf, type BidFile } from './draft.js'
import { FileChoice } from './file-choice.js'
import { sizeWords } from './size-words.js'

interface BidFilesProps {
  readonly lot: LotRound['document']
  readonly files: readonly BidFile[]
  onChange(this: void, files: readonly BidFile[]): void
}

/** The written parts of a bid, under what each of them answers. */
export function BidFiles({ lot, files, onChange }: BidFilesProps) {
  const { t } = useTranslation()
  const topics = [
    ...topicsOf(lot),
    { about: declaration, title: t('bid.declaration') },
    { about: 'other', title: t('bid.otherFiles') },
  ]
  return (
    <fieldset className="question bid-files" id="q-files" tabIndex={-1}>
      <legend>{t('field.files')}</legend>
      <span className="caption">{t('bid.filesHint')}</span>
      <ul className="rows">
        {topics.map(({ about, title }) => {
          const own = files.filter(file => file.about === about)
          return (
            <li key={about} className="brief">
              <span>{title}</span>
              {own.map(one => (
                <span key={one.file.name} className="bid-file">
                  {one.file.name} <span className="caption">{sizeWords(one.file.size)}</span>
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('bid.takeOutWhat', { what: one.file.name })}
                    onClick={() => {
                      onChange(files.filter(file => file !== one))
                    }}
                  >
                    {t('bid.takeOut')}
                  </Button>
                </span>
              ))}
              <FileChoice
                label={`${t('form.chooseFile')} · ${title}`}
                chosen={own.length === 0 ? t('bid.noFile') : t('bid.moreFiles')}
                multiple
                onChoose={chosen => {
                  onChange([...files, ...chosen.map(file => ({ about, file }))])
                }}
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
