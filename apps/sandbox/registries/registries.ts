import { join } from 'node:path'
import { openJournal } from '../journal.js'

/** The three lists that keep a supplier out of government procurement (财库〔2016〕125号). */
export const blacklists = [
  'dishonest-enforcement-debtor',
  'major-tax-violation',
  'procurement-misconduct',
] as const
export type Blacklist = (typeof blacklists)[number]

/** What the national query of skill certificates answers with. */
export interface Certificate {
  readonly occupation: string
  readonly level: string
  /** Unified social credit code of the body that issued it. */
  readonly issuedBy: string
  readonly issuedOn: string
  /** Identity number of its holder: asked for, never given out. */
  readonly holder: string
}

type Entry =
  | { readonly listed: { readonly creditCode: string; readonly list: Blacklist } }
  | { readonly cleared: { readonly creditCode: string; readonly list: Blacklist } }
  | { readonly certificate: Certificate & { readonly number: string } }

export interface Registries {
  list(creditCode: string, list: Blacklist): void
  clear(creditCode: string, list: Blacklist): void
  listsOf(creditCode: string): readonly Blacklist[]
  /** Enters a certificate; the number entered again replaces what was there. */
  enter(number: string, certificate: Certificate): void
  /** The certificate, when it exists and belongs to that holder. */
  check(number: string, holder: string): Omit<Certificate, 'holder'> | undefined
  close(): void
}

export function openRegistries(folder: string): Registries {
  const journal = openJournal<Entry>(join(folder, 'registries.jsonl'))
  const listed = new Map<string, Set<Blacklist>>()
  const certificates = new Map<string, Certificate>()
  const listsFor = (creditCode: string): Set<Blacklist> => {
    const lists = listed.get(creditCode) ?? new Set<Blacklist>()
    listed.set(creditCode, lists)
    return lists
  }
  const note = (entry: Entry): void => {
    if ('listed' in entry) listsFor(entry.listed.creditCode).add(entry.listed.list)
    else if ('cleared' in entry) listsFor(entry.cleared.creditCode).delete(entry.cleared.list)
    else {
      const { number, ...certificate } = entry.certificate
      certificates.set(number, certificate)
    }
  }
  journal.entries.forEach(note)
  const write = (entry: Entry): void => {
    journal.append(entry)
    note(entry)
  }
  return {
    list(creditCode, list) {
      write({ listed: { creditCode, list } })
    },
    clear(creditCode, list) {
      write({ cleared: { creditCode, list } })
    },
    listsOf: creditCode => [...listsFor(creditCode)],
    enter(number, certificate) {
      write({ certificate: { number, ...certificate } })
    },
    check(number, claimedHolder) {
      const found = certificates.get(number)
      if (found?.holder !== claimedHolder) return undefined
      const { holder: _, ...answer } = found
      return answer
    },
    close() {
      journal.close()
    },
  }
}
