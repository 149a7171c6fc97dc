import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import { rehearse } from '../acts/give.js'
import { Foretold } from '../acts/preview.js'
import { Answered } from '../elements/answered.js'
import { Refusal } from '../elements/refusal.js'
import { giveToBid } from './handing.js'
import { useAsked } from './use-asked.js'

interface WithdrawBidProps {
  readonly bid: string
  onDone(this: void): Promise<unknown>
}

/** Takes a bid back before the deadline 撤回 (87§34); a dry run of it stands before the button. */
export function WithdrawBid({ bid, onDone }: WithdrawBidProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const [asks, setAsks] = useState(false)
  const key = useRef(v7())
  const would = useQuery({
    queryKey: ['bid', 'withdraw-would', bid],
    queryFn: () => rehearse({ path: `/procurement/bids/${bid}/withdraw-bid` }, {}),
    enabled: asks,
  })
  if (!asks) {
    return (
      <div className="act-buttons">
        <Button
          danger
          onClick={() => {
            setAsks(true)
          }}
        >
          {t('bid.withdraw')}
        </Button>
      </div>
    )
  }
  return (
    <section className="bid-withdraw" aria-label={t('act.will')}>
      <p>{t('bid.withdrawWill')}</p>
      <Answered query={would}>{told => <Foretold would={told} undo="bid" />}</Answered>
      {problem && <Refusal problem={problem} />}
      <div className="act-buttons">
        <Button
          danger
          loading={busy}
          onClick={() =>
            void ask(async () => {
              await giveToBid(bid, 'withdraw-bid', {}, key.current)
              await onDone()
            })
          }
        >
          {t('bid.withdrawThis')}
        </Button>
        <Button
          onClick={() => {
            setAsks(false)
          }}
        >
          {t('act.back')}
        </Button>
      </div>
    </section>
  )
}
