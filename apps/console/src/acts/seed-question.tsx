import { bytesToHex } from '@noble/hashes/utils.js'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface SeedQuestionProps {
  readonly id: string
  readonly seed: string
  onAnswer(this: void, seed: string): void
}

const seedBytes = 32

/**
 * The seed of a draw: made here, kept by whoever organises it until the draw. Only its hash is handed
 * in, so whoever loses it cannot draw.
 */
export function SeedQuestion({ id, seed, onAnswer }: SeedQuestionProps) {
  const { t } = useTranslation()
  if (seed === '') {
    return (
      <Button
        id={id}
        // The question's label would otherwise be all that this button is called.
        aria-label={t('seed.make')}
        onClick={() => {
          onAnswer(bytesToHex(crypto.getRandomValues(new Uint8Array(seedBytes))))
        }}
      >
        {t('seed.make')}
      </Button>
    )
  }
  return (
    <div className="seed" id={id} tabIndex={-1}>
      <code>{seed}</code>
      <p className="caption">{t('seed.keep')}</p>
      <a download={t('seed.file')} href={`data:text/plain;charset=utf-8,${seed}`}>
        {t('seed.save')}
      </a>
    </div>
  )
}
