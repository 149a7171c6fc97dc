import { Button } from 'antd'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import type { OpeningEntry } from '#libs/contracts/views'
import { call } from '../api/call.js'
import { useAsked } from '../bidding/use-asked.js'
import { Refusal } from '../elements/refusal.js'
import { WordsForm } from '../elements/words-form.js'
import type { TenderView } from '../pages/tender-view.js'
import { actingRole } from '../session/session.js'
import { actsOf, type RoomAct } from './acts-of.js'

interface RoomActsProps {
  readonly view: TenderView
  readonly record: readonly OpeningEntry[]
  /** The reader's own institution, where it bid. */
  readonly institution: string | undefined
}

/** What somebody in the room may do: confirm, doubt, ask for a recusal, report a fault, answer. */
export function RoomActs({ view, record, institution }: RoomActsProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  const { give, busy, problem } = useGiven(view.id)
  const acts = actsOf({ status: view.state.status, role: actingRole(), institution, record })
  const act = acts.find(({ name }) => name === chosen)
  if (acts.length === 0) return null
  const choose = (one: RoomAct) => {
    if (one.asks) setChosen(one.name)
    else void give(one, '')
  }
  return (
    <div className="act-form">
      <div className="act-buttons">
        {acts.map(one => (
          <Button
            key={one.name}
            loading={busy && !one.asks}
            aria-expanded={one.asks ? one.name === chosen : undefined}
            onClick={() => {
              choose(one)
            }}
          >
            {t(`openingRoom.act.${one.words}`)}
          </Button>
        ))}
      </div>
      {problem && <Refusal problem={problem} />}
      {act && (
        <WordsForm
          key={act.name}
          label={t(`openingRoom.words.${act.words}`)}
          hint={t('openingRoom.noNames')}
          verb={t(`openingRoom.does.${act.words}`)}
          busy={busy}
          onGive={async words => {
            await give(act, words)
            // Whoever has gone on to another act meanwhile keeps its form.
            setChosen(now => (now === act.name ? undefined : now))
          }}
        />
      )}
    </div>
  )
}

/** Gives one act; the ids that it needs stay the same for every try of it. */
function useGiven(tender: string) {
  const queries = useQueryClient()
  const { busy, problem, ask } = useAsked()
  const [minted, setMinted] = useState(() => ({ id: v7(), key: v7() }))
  const give = ({ command, input }: RoomAct, words: string) =>
    ask(async () => {
      await call(`/procurement/tenders/${tender}/${command}`, {
        ...{ method: 'POST', body: input(words, minted.id), idempotencyKey: minted.key },
      })
      setMinted({ id: v7(), key: v7() })
      await queries.invalidateQueries({ queryKey: ['opening', tender] })
    })
  return { give, busy, problem }
}
