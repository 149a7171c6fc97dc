import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotRound } from '#libs/domain/procurement/tender'
import type { Fault } from '../acts/faults.js'
import { Money } from '../elements/money.js'
import { Refusal } from '../elements/refusal.js'
import { textOf } from '../acts/fields.js'
import { doubtsIn, faultsIn, priceOf, smallShare, type OfLot } from './draft.js'
import { handIn, type Stage } from './handing.js'
import type { KeptBid, KeptKey } from './kept.js'
import { keyName } from './key-name.js'
import { TryHandIn } from './try-hand-in.js'
import { useAsked } from './use-asked.js'

interface HandInProps {
  readonly of: OfLot
  readonly lot: LotRound['document']
  readonly kept: KeptBid
  readonly keptKey: KeptKey | null
  readonly replaces: boolean
  onFaults(this: void, faults: readonly Fault[]): void
  onKeep(this: void, kept: KeptBid): Promise<void>
  onDone(this: void): Promise<unknown>
}

/** What was written, what will happen, one button. */
export function HandIn(props: HandInProps) {
  const { of, lot, kept, keptKey, replaces, onFaults, onKeep, onDone } = props
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const [way, setWay] = useState<{ readonly stage: Stage; readonly share: number }>()
  const backedUp = keptKey?.backedUpAt !== undefined
  const isFaulty = () => {
    const faults = faultsIn(kept.draft)
    onFaults(faults)
    return faults.length > 0
  }
  const give = async () => {
    if (isFaulty() || !keptKey || !backedUp) return
    const { publicKey } = keptKey.keys
    await handIn({
      ...{ of, lot, publicKey, kept, replaces, keep: onKeep },
      tell: (stage, share) => {
        setWay({ stage, share })
      },
    })
    setWay(undefined)
    await onDone()
  }
  return (
    <>
      <Review {...{ lot, kept, keptKey }} />
      <Doubts {...{ kept, lot }} />
      <TryHandIn {...{ of, lot, kept, replaces, isFaulty }} keys={keptKey?.keys} />
      {!backedUp && <p className="bid-here">{t('bid.backupFirst')}</p>}
      {problem && <Refusal problem={problem} />}
      <div className="act-buttons">
        <Button
          type={backedUp ? 'primary' : 'default'}
          loading={busy}
          onClick={() => void ask(give)}
        >
          {t(replaces ? 'bid.replace' : 'bid.handIn')}
        </Button>
        <span className="caption" role="status">
          {way && t(`bid.way.${way.stage}`, { percent: Math.round(way.share * 100) })}
        </span>
      </div>
    </>
  )
}

function Review({ lot, kept, keptKey }: Pick<HandInProps, 'lot' | 'kept' | 'keptKey'>) {
  const { t } = useTranslation()
  const { values, files } = kept.draft
  const size = textOf(values, 'businessSize')
  const share = textOf(values, smallShare)
  return (
    <dl className="facts">
      <dt>{t('bid.price')}</dt>
      <dd>
        <Money fen={priceOf(kept.draft, lot)} unknown={t('unset')} />
      </dd>
      <dt>{t('field.businessSize')}</dt>
      <dd>{size === '' ? t('unset') : t(`option.businessSize.${size}`)}</dd>
      {share !== '' && (
        <>
          <dt>{t('field.smallBusinessShare')}</dt>
          <dd>{share}%</dd>
        </>
      )}
      <dt>{t('field.files')}</dt>
      <dd>{t('bid.files', { count: files.length })}</dd>
      <dt>{t('key.name')}</dt>
      <dd>{keptKey ? <code>{keyName(keptKey.keys.publicKey)}</code> : t('unset')}</dd>
      <dt>{t('act.will')}</dt>
      <dd>{t('bid.will')}</dd>
      <dt>{t('act.undo')}</dt>
      <dd>{t('bid.undo')}</dd>
    </dl>
  )
}

/** What the bidder may still do otherwise; nothing of it stops the bid. */
function Doubts({ kept, lot }: Pick<HandInProps, 'kept' | 'lot'>) {
  const { t } = useTranslation()
  const doubts = doubtsIn(kept.draft, lot)
  if (doubts.length === 0) return null
  return (
    <ul className="bid-doubts">
      {doubts.map(doubt => (
        <li key={JSON.stringify(doubt)} className="told">
          {t(`bid.doubt.${doubt.kind}`, { ...doubt })}
        </li>
      ))}
    </ul>
  )
}
