import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { openJournal } from '../journal.js'
import { CallFault } from '../parsed.js'

export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
}

type Delivered = Message & { readonly id: string; readonly at: string }

export interface Mail {
  /** Delivers once per id; the same id with other content is a fault (409). */
  deliver(id: string, at: string, message: Message): Delivered
  /** What came for an address, oldest first. */
  inbox(to: string): readonly Delivered[]
  addresses(): readonly string[]
  close(): void
}

export function openMail(folder: string): Mail {
  const journal = openJournal<Delivered>(join(folder, 'mail.jsonl'))
  const find = (id: string) => journal.entries.find(delivered => delivered.id === id)
  return {
    deliver(id, at, message) {
      const known = find(id)
      if (known === undefined) {
        const delivered = { id, at, ...message }
        journal.append(delivered)
        return delivered
      }
      const { id: _, at: __, ...content } = known
      if (!isDeepStrictEqual(content, message)) {
        throw new CallFault(409, `message ${id} was sent before with other content`)
      }
      return known
    },
    inbox: to => journal.entries.filter(delivered => delivered.to === to),
    addresses: () => [...new Set(journal.entries.map(delivered => delivered.to))].sort(),
    close() {
      journal.close()
    },
  }
}
