import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import { call } from '../api/call.js'
import { Refusal } from '../elements/refusal.js'
import { WordsForm } from '../elements/words-form.js'
import { useAsked } from './use-asked.js'

/** Asks the purchaser about the tender (法§51); who asked is known to the officer alone. */
export function AskEnquiry({ tender }: { readonly tender: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { busy, problem, ask } = useAsked()
  const [minted, setMinted] = useState(() => ({ id: v7(), key: v7() }))
  const [asked, setAsked] = useState(0)
  const give = (question: string) =>
    ask(async () => {
      await call(`/procurement/enquiries/${minted.id}/ask-enquiry`, {
        ...{ method: 'POST', body: { tender, question }, idempotencyKey: minted.key },
      })
      setMinted({ id: v7(), key: v7() })
      setAsked(asked + 1)
      await queries.invalidateQueries({ queryKey: ['own-enquiries', tender] })
    })
  return (
    <details className="sheet">
      <summary>{t('bid.enquire')}</summary>
      {problem && <Refusal problem={problem} />}
      <WordsForm
        key={asked}
        label={t('bid.enquiry')}
        hint={t('bid.enquiryHint')}
        verb={t('bid.ask')}
        busy={busy}
        onGive={give}
      />
      <p role="status">{asked > 0 && t('bid.asked')}</p>
    </details>
  )
}
