import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyPair } from '#libs/sealing/sm'
import { download } from './download.js'
import { FileChoice } from './file-choice.js'
import { KeyChoice } from './key-choice.js'
import type { KeptKey, KeptQuote } from './kept.js'
import type { QuoteFault } from './sealing.js'
import { useAsked } from './use-asked.js'

interface QuoteBackupProps {
  readonly quote: KeptQuote
  readonly keptKey: KeptKey | null
}

/** The quote as a file that the bidder's key alone opens: what a lost computer does not stop. */
export function QuoteBackup({ quote, keptKey }: QuoteBackupProps) {
  const { t } = useTranslation()
  const { busy, ask } = useAsked()
  const take = async (keys: KeyPair) => {
    const { backUpQuote } = await import('./sealing.js')
    download(`xinpei-quote-${quote.commitment.slice(0, 8)}.json`, backUpQuote(quote, keys))
  }
  return (
    <>
      <p>{t('quote.backUpLead')}</p>
      <KeyChoice
        {...{ kept: keptKey, busy }}
        verb={t('quote.backUp')}
        onKey={keys => ask(() => take(keys))}
      />
    </>
  )
}

interface QuoteFromFileProps {
  /** What the county has of the quote that counts. */
  readonly commitment: string | undefined
  readonly keptKey: KeptKey | null
  onQuote(this: void, quote: KeptQuote): Promise<void>
}

/** The quote out of its file, with the key of this computer or out of that key's own backup. */
export function QuoteFromFile({ commitment, keptKey, onQuote }: QuoteFromFileProps) {
  const { t } = useTranslation()
  const { busy, ask } = useAsked()
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<QuoteFault>()
  const take = async (keys: KeyPair) => {
    setFault(undefined)
    const { quoteFromBackup } = await import('./sealing.js')
    const found = await quoteFromBackup(file ?? new Blob(), keys)
    if (typeof found === 'string') setFault(found)
    else if (found.commitment === commitment) await onQuote(found)
    else setFault('another-quote')
  }
  return (
    <>
      <div className="question">
        <span className="question-label">{t('quote.file')}</span>
        <FileChoice
          label={t('quote.file')}
          accept=".json"
          chosen={file?.name ?? t('quote.fileHint')}
          onChoose={([first]) => {
            setFile(first)
          }}
        />
      </div>
      <KeyChoice
        {...{ kept: keptKey, busy }}
        verb={t('quote.bringBack')}
        onKey={keys => ask(() => take(keys))}
      />
      <p role="alert" className="fault">
        {fault && t(`quote.${fault}`)}
      </p>
    </>
  )
}
