import { useState } from 'react'
import { useToday } from '../api/queries.js'

interface OwnAct {
  /** The kind of duty that the act discharges, where one is owed. */
  readonly kind: string
  readonly subject: string
  /** The lot, the seat or the bid that is meant. */
  readonly about: string
}

/**
 * Under which an unfinished form is kept outside the page of its duty: under the duty's own name, so that
 * what is begun there goes on here. It stays what it was, although the act ends the duty; undefined until
 * it is known what is owed.
 */
export function useOwnDraft({ kind, subject, about }: OwnAct): string | undefined {
  const { data, isPending } = useToday()
  const [draft, setDraft] = useState<string>()
  if (draft === undefined && !isPending) {
    const duty = data?.due.find(
      one => one.kind === kind && one.subject === subject && one.about?.startsWith(about),
    )
    setDraft(duty?.id ?? `${subject}.${kind}.${about}`)
  }
  return draft
}
