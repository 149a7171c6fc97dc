import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import type { KeyPair } from '#libs/sealing/sm'
import { Refusal } from '../elements/refusal.js'
import { giveToBid, sealedBytesOf } from './handing.js'
import { KeyChoice } from './key-choice.js'
import type { KeptKey } from './kept.js'
import { useAsked } from './use-asked.js'

interface OpenOwnBidProps {
  readonly bid: string
  readonly keptKey: KeptKey | null
  onDone(this: void): Promise<unknown>
}

/**
 * Opens one's own bid in the decryption window: the envelope's own key is got out of it here, and it
 * alone goes to the county; the bidder's key stays.
 */
export function OpenOwnBid({ bid, keptKey, onDone }: OpenOwnBidProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const [fault, setFault] = useState<string>()
  const key = useRef(v7())
  const give = async (keys: KeyPair) => {
    setFault(undefined)
    const { hexOf, openHere } = await import('./sealing.js')
    const opened = await openHere(await sealedBytesOf(bid), keys)
    if (typeof opened === 'string') {
      setFault(opened)
      return
    }
    await giveToBid(bid, 'open-bid', { key: hexOf(opened.key) }, key.current)
    await onDone()
  }
  return (
    <>
      <p>{t('opening.lead')}</p>
      <KeyChoice
        kept={keptKey}
        verb={t('opening.act')}
        primary
        busy={busy}
        onKey={keys => ask(() => give(keys))}
      />
      {problem && <Refusal problem={problem} />}
      <p role="alert" className="fault">
        {fault && t(`rehearsal.${fault}`)}
      </p>
    </>
  )
}
