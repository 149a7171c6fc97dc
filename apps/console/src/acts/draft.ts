import { v7 } from 'uuid'
import { fetchDraft, forgetDraft } from '../api/drafts.js'
import type { Opened } from './conflict.js'
import type { Values } from './fields.js'

/** What is kept of an unfinished form until its act is done: in this tab as it is typed, and on the server. */
export interface Draft {
  /** The same for every try, so that a repeat shows the first answer. */
  readonly key: string
  /** The id of what the command creates. */
  readonly minted: string
  readonly values: Values
}

const nameOf = (duty: string) => `xinpei.draft.${duty}`

/** As the server keeps it, with what stood when it was begun. */
export interface KeptDraft {
  readonly draft: Draft
  readonly opened?: Opened
}

/** Fetches what this person began elsewhere, before its form opens; what this tab has is newer. */
export async function recallDraft(duty: string): Promise<void> {
  if (sessionStorage.getItem(nameOf(duty)) !== null) return
  const kept = (await fetchDraft(duty)) as KeptDraft | undefined // written by `useSaving` of the form
  if (kept === undefined) return
  keepDraft(duty, kept.draft)
  if (kept.opened !== undefined) keepOpened(duty, kept.opened)
}

/** The draft of a duty's form, or a new one. */
export function draftOf(duty: string, start: Values = {}): Draft {
  const kept = sessionStorage.getItem(nameOf(duty))
  if (kept !== null) return JSON.parse(kept) as Draft // written below
  return { key: v7(), minted: v7(), values: start }
}

/** The same answers under a key that nothing was submitted under. */
export const submittedAnew = (draft: Draft): Draft => ({ ...draft, key: v7() })

export function keepDraft(duty: string, draft: Draft): void {
  sessionStorage.setItem(nameOf(duty), JSON.stringify(draft))
}

export function dropDraft(duty: string): Promise<void> {
  sessionStorage.removeItem(nameOf(duty))
  sessionStorage.removeItem(openedName(duty))
  return forgetDraft(duty)
}

const openedName = (duty: string) => `xinpei.opened.${duty}`

/** What stood when the form was opened, or was last compared with; it outlives a reload as the draft does. */
export function openedOf(duty: string): Opened | undefined {
  const kept = sessionStorage.getItem(openedName(duty))
  return kept === null ? undefined : (JSON.parse(kept) as Opened) // written below
}

export function keepOpened(duty: string, opened: Opened): Opened {
  sessionStorage.setItem(openedName(duty), JSON.stringify(opened))
  return opened
}
