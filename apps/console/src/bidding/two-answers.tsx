import { Button } from 'antd'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../api/call.js'
import { Refusal } from '../elements/refusal.js'
import { useAsked } from './use-asked.js'

interface TwoAnswersProps {
  /** The address of the command that answers. */
  readonly path: string
  input(this: void, yes: boolean): object
  /** What each button does, in words. */
  readonly yes: string
  readonly no: string
  onDone(this: void): Promise<unknown>
}

/** A question that is answered once by yes or no, where no has a price: each button says so. */
export function TwoAnswers({ path, input, yes, no, onDone }: TwoAnswersProps) {
  const { busy, problem, ask } = useAsked()
  const [keys] = useState(() => ({ yes: v7(), no: v7() }))
  const give = (answer: boolean) =>
    ask(async () => {
      await call(path, {
        ...{ method: 'POST', body: input(answer) },
        idempotencyKey: answer ? keys.yes : keys.no,
      })
      await onDone()
    })
  return (
    <>
      {problem && <Refusal problem={problem} />}
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={() => void give(true)}>
          {yes}
        </Button>
        <Button danger disabled={busy} onClick={() => void give(false)}>
          {no}
        </Button>
      </div>
    </>
  )
}
