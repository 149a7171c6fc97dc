import { useTranslation } from 'react-i18next'

interface FileChoiceProps {
  /** What the files are for, read out before the button's own words. */
  readonly label: string
  readonly chosen: string
  readonly multiple?: true
  readonly accept?: string
  onChoose(this: void, files: readonly File[]): void
}

/** The browser's own control under words of ours; what is chosen stays on this computer. */
export function FileChoice({ label, chosen, multiple, accept, onChoose }: FileChoiceProps) {
  const { t } = useTranslation()
  return (
    <label className="paper-file">
      <span className="paper-choose">{t('form.chooseFile')}</span>
      <span className="caption">{chosen}</span>
      <input
        type="file"
        aria-label={label}
        multiple={multiple ?? false}
        accept={accept}
        onChange={event => {
          onChoose([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}
