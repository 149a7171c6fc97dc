import { v7 } from 'uuid'
import type { Opened } from './conflict.js'
import type { Values } from './fields.js'

/** What is kept of an unfinished form, in this browser's tab, until its act is done. */
export interface Draft {
  /** The same for every try, so that a repeat shows the first answer. */
  readonly key: string
  /** The id of what the command creates. */
  readonly minted: string
  readonly values: Values
}

const nameOf = (duty: string) => `xinpei.draft.${duty}`

/** The draft of a duty's form, or a new one. */
export function draftOf(duty: string, start: Values = {}): Draft {
  const kept = sessionStorage.getItem(nameOf(duty))
  if (kept !== null) return JSON.parse(kept) as Draft // written below
  return { key: v7(), minted: v7(), values: start }
}

export function keepDraft(duty: string, draft: Draft): void {
  sessionStorage.setItem(nameOf(duty), JSON.stringify(draft))
}

export function dropDraft(duty: string): void {
  sessionStorage.removeItem(nameOf(duty))
  sessionStorage.removeItem(openedName(duty))
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
