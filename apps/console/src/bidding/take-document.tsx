import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import { call } from '../api/call.js'
import { Refusal } from '../elements/refusal.js'
import { useAsked } from './use-asked.js'

interface TakeDocumentProps {
  readonly tender: string
  onDone(this: void): Promise<unknown>
}

/** Takes the tender document; who did is sealed with the bids. */
export function TakeDocument({ tender, onDone }: TakeDocumentProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const key = useRef(v7())
  const take = async () => {
    await call(`/procurement/tenders/${tender}/take-document`, {
      ...{ method: 'POST', body: {}, idempotencyKey: key.current },
    })
    await onDone()
  }
  return (
    <>
      <p>{t('bid.takeLead')}</p>
      {problem && <Refusal problem={problem} />}
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={() => void ask(take)}>
          {t('bid.take')}
        </Button>
      </div>
    </>
  )
}
