import { call } from './call.js'
import { ProblemError } from './problem.js'

/** A line of one's own list of drafts. */
export interface DraftLine {
  readonly name: string
  readonly place: string
  readonly title: string
  readonly savedAt: string
}

interface Written {
  readonly place: string
  readonly title: string
  readonly body: object
}

const addressOf = (name: string) => `/county/drafts/${encodeURIComponent(name)}`

/** Typed and not yet on the server, by name. */
const unsaved = new Map<string, Written>()

/** One after another, so that what is done is never kept again behind it. */
let last: Promise<unknown> = Promise.resolve()

function inTurn<Answer>(next: () => Promise<Answer>): Promise<Answer> {
  // Whether the one before came through was told to whoever asked for it.
  const turn = last.then(next, next)
  last = turn
  return turn
}

/** What the server has under this name of what this person began; undefined where it has nothing. */
export async function fetchDraft(name: string): Promise<unknown> {
  const { draft } = (await call(addressOf(name))) as { draft: { body: unknown } | null } // the server's
  return draft?.body
}

/** Takes what is typed, to be sent by `sendDraft` or before the log-out. */
export function holdDraft(name: string, body: object): void {
  const place = (location.pathname + location.search).replace(/^\/app/, '').slice(0, 300)
  unsaved.set(name, { place, title: document.title.slice(0, 200), body })
}

/** Sends what is held under this name; answers the county time at which it was kept. */
export async function sendDraft(name: string): Promise<string | undefined> {
  return inTurn(async () => {
    const body = unsaved.get(name)
    if (body === undefined) return undefined
    const answer = await call(addressOf(name), { method: 'PUT', body })
    if (unsaved.get(name) === body) unsaved.delete(name)
    return (answer as { readonly savedAt: string }).savedAt // the server's answer
  })
}

/** Everything that is held; a log-out waits for it. */
export const sendDrafts = (): Promise<unknown> =>
  Promise.all([...unsaved.keys()].map(name => sendDraft(name)))

/** Done, or given up: it goes on nowhere. */
export async function forgetDraft(name: string): Promise<void> {
  unsaved.delete(name)
  try {
    await inTurn(() => call(addressOf(name), { method: 'DELETE' }))
  } catch (error) {
    // The act is done all the same: the draft stays in the list, where it can be dropped by hand.
    if (!(error instanceof ProblemError)) throw error
  }
}

export const listDrafts = async (signal: AbortSignal): Promise<readonly DraftLine[]> =>
  ((await call('/county/drafts', { signal })) as { readonly items: readonly DraftLine[] }).items // the server's list
