import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'

interface CompareBarProps {
  /** Only rows in which the bids differ. */
  readonly only: boolean
  /** Each member's own scores as well. */
  readonly each: boolean
  /** Of one member alone. */
  readonly plain?: true | undefined
  /** What is shown as a file. */
  readonly file: { readonly name: string; readonly address: string }
  onOnly(this: void, only: boolean): void
  onEach(this: void, each: boolean): void
}

/** What of the comparison is shown, its file and its keys. */
export function CompareBar({ only, each, plain, file, ...props }: CompareBarProps) {
  const { t } = useTranslation()
  return (
    <div className="compare-bar">
      <h2 id="compare">{t(plain ? 'matrix.own' : 'matrix.title')}</h2>
      <Checkbox
        checked={only}
        onChange={event => {
          props.onOnly(event.target.checked)
        }}
      >
        {t('matrix.onlyDifferences')}
      </Checkbox>
      {!plain && (
        <Checkbox
          checked={each}
          onChange={event => {
            props.onEach(event.target.checked)
          }}
        >
          {t('matrix.eachMember')}
        </Checkbox>
      )}
      <Button size="small" href={file.address} download={file.name}>
        {t('matrix.export')}
      </Button>
      <span className="caption">{t('matrix.keys')}</span>
    </div>
  )
}
