import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import type { OwnQuote } from '#libs/contracts/views'
import type { LotRound } from '#libs/domain/procurement/tender'
import { multiply } from '#libs/money'
import { commitmentOf } from '#libs/sealing/commitment'
import { call } from '../api/call.js'
import { useCountySeconds } from '../elements/county-clock.js'
import { Money } from '../elements/money.js'
import { Refusal } from '../elements/refusal.js'
import { When } from '../elements/when.js'
import { unitPriceOf } from './draft.js'
import type { KeptBid, KeptKey, KeptQuote } from './kept.js'
import { QuoteBackup, QuoteFromFile } from './quote-files.js'
import { useAsked } from './use-asked.js'

interface FinalQuoteProps {
  readonly quote: OwnQuote
  readonly lot: LotRound['document']
  readonly kept: KeptBid
  readonly keptKey: KeptKey | null
  onKeep(this: void, kept: KeptBid): Promise<void>
  /** Once it is handed in or opened. */
  onDone(this: void): Promise<unknown>
}

/**
 * The final quote 最后报价 of one bid: sealed as a commitment until the instant that is set for all, then
 * opened together with the others (74§33).
 */
export function FinalQuote(props: FinalQuoteProps) {
  const { t } = useTranslation()
  const { quote } = props
  const now = useCountySeconds()
  const open = now < Date.parse(quote.closesAt)
  return (
    <>
      <p className="lead">
        <When at={open ? quote.closesAt : quote.revealBy} article="74§33" />
      </p>
      <p role="status">{t(`quote.status.${quote.status}`)}</p>
      {quote.status === 'revealed' && <Price fen={quote.price} />}
      {open && <HandingIn {...props} />}
      {!open && quote.status === 'sealed' && <Opening {...props} />}
    </>
  )
}

function Price({ fen }: { readonly fen: number | undefined }) {
  const { t } = useTranslation()
  return (
    <dl className="facts">
      <dt>{t('quote.price')}</dt>
      <dd>
        <Money fen={fen} unknown={t('unset')} />
      </dd>
    </dl>
  )
}

const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
const nonceBytes = 32

/** What is committed to; the content and its nonce stay on this computer. */
function sealedQuote(content: KeptQuote['content']): KeptQuote {
  const nonce = bytesToHex(crypto.getRandomValues(new Uint8Array(nonceBytes)))
  return { content, nonce, commitment: commitmentOf(content, nonce, sha256Hex) }
}

/** The quote that the county has, where this computer can open it. */
const ownIn = ({ quote: own }: KeptBid, { commitment }: OwnQuote): KeptQuote | undefined =>
  own?.commitment === commitment ? own : undefined

function HandingIn({ quote, lot, kept, keptKey, onKeep, onDone }: FinalQuoteProps) {
  const { t } = useTranslation()
  const id = useId()
  const { busy, problem, ask } = useAsked()
  const [typed, setTyped] = useState('')
  const [amiss, setAmiss] = useState(false)
  const unitPrice = unitPriceOf({ values: { unitPrice: typed }, files: [] })
  const price = unitPrice === undefined ? undefined : multiply(unitPrice, lot.heads)
  const own = ownIn(kept, quote)
  const give = async () => {
    setAmiss(price === undefined)
    if (unitPrice === undefined || price === undefined) return
    const { bid, evaluation } = quote
    const sealed = sealedQuote({ evaluation, bid, unitPrice, price })
    // Kept before it is handed in: what the county has, this computer can open.
    await onKeep({ ...kept, quote: sealed })
    await call(`/procurement/final-quotes/${bid}/hand-in-final-quote`, {
      ...{ method: 'POST', idempotencyKey: v7() },
      body: { evaluation, commitment: sealed.commitment },
    })
    setTyped('')
    await onDone()
  }
  return (
    <>
      <p>{t('quote.lead')}</p>
      <div className="question">
        <label htmlFor={id}>{t('quote.unitPrice')}</label>
        <Input
          id={id}
          inputMode="decimal"
          suffix={t('form.yuan')}
          value={typed}
          status={amiss ? 'error' : ''}
          aria-invalid={amiss}
          onChange={event => {
            setTyped(event.target.value)
          }}
        />
        {amiss && <p className="fault">{t('form.malformed')}</p>}
      </div>
      <Price fen={price} />
      {problem && <Refusal problem={problem} />}
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={() => void ask(give)}>
          {t(quote.status === 'sealed' ? 'quote.replace' : 'quote.handIn')}
        </Button>
        <span className="caption">{t('quote.onlyHere')}</span>
      </div>
      {own && <QuoteBackup quote={own} keptKey={keptKey} />}
    </>
  )
}

function Opening({ quote, kept, keptKey, onKeep, onDone }: FinalQuoteProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const key = useRef(v7())
  const own = ownIn(kept, quote)
  if (!own) {
    return (
      <>
        <p className="fault">{t('quote.notHere')}</p>
        <QuoteFromFile
          {...{ commitment: quote.commitment, keptKey }}
          onQuote={found => onKeep({ ...kept, quote: found })}
        />
      </>
    )
  }
  const give = async () => {
    const { content, nonce } = own
    await call(`/procurement/final-quotes/${quote.bid}/reveal-final-quote`, {
      ...{ method: 'POST', body: { content, nonce }, idempotencyKey: key.current },
    })
    await onDone()
  }
  return (
    <>
      <Price fen={own.content.price} />
      {problem && <Refusal problem={problem} />}
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={() => void ask(give)}>
          {t('quote.open')}
        </Button>
      </div>
    </>
  )
}
