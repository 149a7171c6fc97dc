import { fetchDraft, forgetDraft, listDrafts } from '../api/drafts.js'
import type { Values } from '../acts/fields.js'

/** What is kept of an unfinished document on this computer, for each person by itself, and on the server. */
export interface Kept {
  readonly answers: Values
  /** The project that the document is for. */
  readonly project: string
  /** The version of the tender that it was begun from; 0 where there is none yet. */
  readonly version: number
  /** County time, milliseconds since 1970. */
  readonly savedAt: number
}

const nameOf = (person: string, tender: string) => `xinpei.document.${person}.${tender}`

export function keptDocument(person: string, tender: string): Kept | undefined {
  const kept = localStorage.getItem(nameOf(person, tender))
  return kept === null ? undefined : (JSON.parse(kept) as Kept) // written below
}

export function keepDocument(person: string, tender: string, kept: Kept): void {
  localStorage.setItem(nameOf(person, tender), JSON.stringify(kept))
}

/** Under which the server keeps it. */
export const documentDraft = (tender: string): string => `document.${tender}`

/** Fetches what was written at another computer, where that is newer than what is here. */
export async function recallDocument(person: string, tender: string): Promise<void> {
  const kept = (await fetchDraft(documentDraft(tender))) as Kept | undefined // written by the wizard
  const here = keptDocument(person, tender)
  if (kept && (!here || here.savedAt < kept.savedAt)) keepDocument(person, tender, kept)
}

/** Fetches every document that this person has begun elsewhere for a project. */
export async function recallDocuments(person: string, signal: AbortSignal): Promise<void> {
  const prefix = documentDraft('')
  const drafts = await listDrafts(signal)
  const tenders = drafts
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name }) => name.slice(prefix.length))
  await Promise.all(tenders.map(tender => recallDocument(person, tender)))
}

export function dropDocument(person: string, tender: string): Promise<void> {
  localStorage.removeItem(nameOf(person, tender))
  return forgetDraft(documentDraft(tender))
}

/** The tender of a document that this person has begun for a project and not handed in. */
export function begunFor(person: string, project: string): string | undefined {
  const prefix = nameOf(person, '')
  return Object.keys(localStorage)
    .filter(name => name.startsWith(prefix))
    .map(name => name.slice(prefix.length))
    .find(tender => {
      const kept = keptDocument(person, tender)
      return kept?.project === project && kept.version === 0
    })
}
