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
  const acts = actsOf({ status: view.state.status, role: actingRole(), institution, record })
  if (acts.length === 0) return null
  return (
    <div className="act-form">
      <div className="act-buttons">
        {acts.map(act =>
          act.asks ? (
            <Button
              key={act.name}
              aria-expanded={act.name === chosen}
              onClick={() => {
                setChosen(act.name)
              }}
            >
              {t(`openingRoom.act.${act.words}`)}
            </Button>
          ) : (
            <AtOnce key={act.name} act={act} tender={view.id} />
          ),
        )}
      </div>
      {acts
        .filter(({ asks }) => asks)
        .map(act => (
          <InWords
            key={act.name}
            act={act}
            tender={view.id}
            open={act.name === chosen}
            onGiven={() => {
              // Whoever has gone on to another act meanwhile keeps its form.
              setChosen(now => (now === act.name ? undefined : now))
            }}
          />
        ))}
    </div>
  )
}

interface ActProps {
  readonly act: RoomAct
  readonly tender: string
}

/** An act that asks for nothing: its button gives it. */
function AtOnce({ act, tender }: ActProps) {
  const { t } = useTranslation()
  const { give, busy, problem } = useGiven(tender, act)
  return (
    <>
      <Button loading={busy} onClick={() => void give('')}>
        {t(`openingRoom.act.${act.words}`)}
      </Button>
      {problem && <Refusal problem={problem} />}
    </>
  )
}

interface InWordsProps extends ActProps {
  readonly open: boolean
  onGiven(this: void): void
}

/** An act in words: closed for another one, it keeps what was typed and says what became of it. */
function InWords({ act, tender, open, onGiven }: InWordsProps) {
  const { t } = useTranslation()
  const { give, busy, problem, tries } = useGiven(tender, act)
  return (
    <>
      {problem && <Refusal problem={problem} />}
      <div hidden={!open}>
        <WordsForm
          key={tries}
          label={t(`openingRoom.words.${act.words}`)}
          hint={t('openingRoom.noNames')}
          verb={t(`openingRoom.does.${act.words}`)}
          busy={busy}
          onGive={async words => {
            if (await give(words)) onGiven()
          }}
        />
      </div>
    </>
  )
}

/**
 * Gives one act, whatever else is under way. `tries` names the tries of it: they share the ids that it
 * needs, and once it stands the next one has new ones. `give` answers whether it stands.
 */
function useGiven(tender: string, { command, input }: RoomAct) {
  const queries = useQueryClient()
  const { busy, problem, ask } = useAsked()
  const [minted, setMinted] = useState(() => ({ id: v7(), key: v7() }))
  const give = async (words: string) => {
    let stands = false
    await ask(async () => {
      await call(`/procurement/tenders/${tender}/${command}`, {
        ...{ method: 'POST', body: input(words, minted.id), idempotencyKey: minted.key },
      })
      stands = true
      setMinted({ id: v7(), key: v7() })
      await queries.invalidateQueries({ queryKey: ['opening', tender] })
    })
    return stands
  }
  return { give, busy, problem, tries: minted.id }
}
