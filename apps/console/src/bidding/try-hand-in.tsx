import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotRound } from '#libs/domain/procurement/tender'
import type { KeyPair } from '#libs/sealing/sm'
import { rehearse, type Given } from '../acts/give.js'
import { Foretold } from '../acts/preview.js'
import { Refusal } from '../elements/refusal.js'
import { contentOf, type OfLot } from './draft.js'
import type { KeptBid } from './kept.js'
import { useAsked } from './use-asked.js'

interface TryHandInProps {
  readonly of: OfLot
  readonly lot: LotRound['document']
  readonly kept: KeptBid
  readonly keys: KeyPair | undefined
  readonly replaces: boolean
  /** Whether the bid has a fault of its own, which its questions then show. */
  isFaulty(this: void): boolean
}

/** What a rehearsal came to: why the sealed file would not open, or what handing it in would do. */
type Tried = { readonly fault: string } | { readonly size: number; readonly would: Given }

/**
 * Hands a bid in without doing it: seals it and opens it again on this computer, then asks whether it
 * would be taken. The sealed file stays here; nothing is sent but its fingerprint, and nothing is kept.
 */
export function TryHandIn({ of, lot, kept, keys, replaces, isFaulty }: TryHandInProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const [tried, setTried] = useState<Tried>()
  const attempt = async () => {
    setTried(undefined)
    if (isFaulty() || !keys) return
    const { commitmentOf, hashesOf, openHere, sealedFile } = await import('./sealing.js')
    const files = kept.draft.files.map(({ file }) => file)
    const content = contentOf(kept.draft, of, { lot, hashes: await hashesOf(files) })
    const sealed = await sealedFile({ content, files, of, publicKey: keys.publicKey })
    const opened = await openHere(sealed.stream(), keys)
    if (typeof opened === 'string') {
      setTried({ fault: opened })
      return
    }
    const commitment = await commitmentOf(sealed)
    const { tender, lot: named } = of
    const path = `/procurement/bids/${kept.bid}/${replaces ? 'replace-bid' : 'submit-bid'}`
    const would = await rehearse(
      { path },
      replaces ? { commitment } : { tender, lot: named, commitment },
    )
    setTried({ size: sealed.size, would })
  }
  return (
    <>
      <div className="act-buttons">
        <Button loading={busy} onClick={() => void ask(attempt)}>
          {t('bid.try')}
        </Button>
        <span className="caption">{t(keys ? 'bid.tryLead' : 'bid.tryNoKey')}</span>
      </div>
      {problem && <Refusal problem={problem} />}
      <div role="status">{tried && <Outcome tried={tried} />}</div>
    </>
  )
}

function Outcome({ tried }: { readonly tried: Tried }) {
  const { t } = useTranslation()
  if ('fault' in tried) return <p className="fault">{t(`rehearsal.${tried.fault}`)}</p>
  return (
    <section aria-label={t('act.will')}>
      <p>{t('bid.tried', { kilobytes: Math.ceil(tried.size / 1_000) })}</p>
      <Foretold would={tried.would} undo="bid" />
    </section>
  )
}
