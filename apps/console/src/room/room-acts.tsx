import { Button, Input } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import type { OpeningEntry } from '#libs/contracts/views'
import { call } from '../api/call.js'
import { useAsked } from '../bidding/use-asked.js'
import { Refusal } from '../elements/refusal.js'
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
            {t(`room.act.${one.words}`)}
          </Button>
        ))}
      </div>
      {problem && <Refusal problem={problem} />}
      {act && (
        <Words
          key={act.name}
          act={act}
          busy={busy}
          onGive={async words => {
            await give(act, words)
            setChosen(undefined)
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

interface WordsProps {
  readonly act: RoomAct
  readonly busy: boolean
  onGive(this: void, words: string): Promise<void>
}

function Words({ act, busy, onGive }: WordsProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(words.trim() === '')
    if (words.trim() !== '') void onGive(words.trim())
  }
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      <div className="question">
        <label htmlFor="room-words">{t(`room.words.${act.words}`)}</label>
        <span className="caption">{t('room.noNames')}</span>
        <Input.TextArea
          id="room-words"
          value={words}
          autoSize={{ minRows: 3 }}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby="room-words-fault"
          onChange={event => {
            setWords(event.target.value)
          }}
        />
        <p id="room-words-fault" className="fault">
          {missing && t('form.missing')}
        </p>
      </div>
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(`room.does.${act.words}`)}
        </Button>
      </div>
    </form>
  )
}
