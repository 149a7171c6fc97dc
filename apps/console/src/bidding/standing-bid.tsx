import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedReceipt } from '#libs/sealing/receipt'
import type { KeyPair } from '#libs/sealing/sm'
import { Refusal } from '../elements/refusal.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import { download } from './download.js'
import { FileChoice } from './file-choice.js'
import { receiptOf, sealedBytesOf } from './handing.js'
import { KeyChoice } from './key-choice.js'
import type { KeptKey } from './kept.js'
import type { EnvelopeFault } from './sealing.js'
import { sizeWords } from './size-words.js'
import { useAsked } from './use-asked.js'

interface ReceiptProps {
  readonly signed: SignedReceipt
}

/** What the bidder may hold against the county, readable and to be taken away. */
export function Receipt({ signed }: ReceiptProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { receipt, publicKey } = signed
  return (
    <>
      <dl className="facts">
        <dt>{t('receipt.receivedAt')}</dt>
        <dd>
          <time dateTime={receipt.receivedAt}>{absolute(receipt.receivedAt, language)}</time>
        </dd>
        <dt>{t('receipt.commitment')}</dt>
        <dd>
          <code>{receipt.commitment}</code>
        </dd>
        <dt>{t('receipt.size')}</dt>
        <dd>{sizeWords(receipt.size)}</dd>
        <dt>{t('receipt.signedBy')}</dt>
        <dd>
          <code>{publicKey}</code>
        </dd>
      </dl>
      <div className="act-buttons">
        <Button
          onClick={() => {
            download(`xinpei-receipt-${receipt.bid}.json`, signed)
          }}
        >
          {t('receipt.download')}
        </Button>
      </div>
    </>
  )
}

/** Proves a receipt without asking anybody: on this computer, the network away. */
export function ProveReceipt() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [said, setSaid] = useState<string>()
  const prove = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    const { provenReceipt } = await import('./sealing.js')
    const found = await provenReceipt(file)
    if (!found) setSaid(t('receipt.none'))
    else if (!found.holds) setSaid(t('receipt.forged'))
    else {
      const at = absolute(found.signed.receipt.receivedAt, language)
      setSaid(t('receipt.holds', { at }))
    }
  }
  return (
    <details className="sheet">
      <summary>{t('receipt.prove')}</summary>
      <p className="caption">{t('receipt.proveHint')}</p>
      <FileChoice
        label={t('receipt.prove')}
        accept=".json"
        chosen={t('receipt.choose')}
        onChoose={files => void prove(files)}
      />
      <p role="status">{said}</p>
    </details>
  )
}

interface RehearsalProps {
  readonly bid: string
  readonly keptKey: KeptKey | null
}

type Rehearsal = EnvelopeFault | 'opens' | 'not-the-receipts'

/** Opens what lies at the county, here and for nobody else 解密演练. */
export function Rehearsal({ bid, keptKey }: RehearsalProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const [found, setFound] = useState<Rehearsal>()
  const rehearse = async (keys: KeyPair) => {
    setFound(undefined)
    const { openHere } = await import('./sealing.js')
    const opened = await openHere(await sealedBytesOf(bid), keys)
    if (typeof opened === 'string') {
      setFound(opened)
      return
    }
    const { receipt } = await receiptOf(bid)
    setFound(receipt.commitment === opened.commitment ? 'opens' : 'not-the-receipts')
  }
  return (
    <>
      <p>{t('rehearsal.lead')}</p>
      <KeyChoice
        kept={keptKey}
        verb={t('rehearsal.act')}
        busy={busy}
        onKey={keys => ask(() => rehearse(keys))}
      />
      {problem && <Refusal problem={problem} />}
      <p role="status" className={found === undefined || found === 'opens' ? '' : 'fault'}>
        {found && t(`rehearsal.${found}`)}
      </p>
    </>
  )
}
