import { useState, type ReactNode } from 'react'
import { Acting } from '../acts/acting.js'
import { acts } from '../acts/acts.js'
import { useOwnDraft } from '../acts/own-draft.js'
import type { Situated } from './situated.js'

interface DoingHereProps extends Situated {
  readonly command: string
  /** What the act goes to; the evaluation where nothing else is said. */
  readonly subject?: string
  /** Whether it is to be done as things stand. */
  readonly due: boolean
  /** What is there once it is done, or while it is not to be done. */
  readonly children: ReactNode
}

/** An act of this step on the page itself; its result stays until the reader goes on. */
export function DoingHere({ due, children, ...props }: DoingHereProps) {
  const [wasDue] = useState(due)
  return wasDue ? <Form {...props} /> : children
}

function Form({
  view,
  round,
  evaluation,
  command,
  subject = `evaluation-${evaluation?.id ?? ''}`,
}: Omit<DoingHereProps, 'due' | 'children'>) {
  const act = acts[command]
  const { lot } = round.document
  const draft = useOwnDraft({ kind: command, subject, about: lot })
  if (act === undefined || draft === undefined) return null
  return (
    <Acting
      act={act}
      place={{ subject, caseId: `tender-round/${view.id}`, about: lot }}
      draft={draft}
      around={{
        ...{ back: `/tenders/${view.id}/room?lot=${lot}`, backWords: 'room.back' },
        ...{ timeline: [], duties: [], besideBids: true },
      }}
    />
  )
}
