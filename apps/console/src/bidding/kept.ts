import type { FinalQuoteContent } from '#libs/contracts'
import type { SignedReceipt } from '#libs/sealing/receipt'
import type { KeyPair } from '#libs/sealing/sm'
import type { BidDraft } from './draft.js'

/** What this computer alone has of one bid. Nothing here is ever sent unsealed. */
export interface KeptBid {
  readonly draft: BidDraft
  /** The id under which the bid is handed in: the same for every try. */
  readonly bid: string
  /** A sealed file that lies at the county and was not yet handed in; its key makes a repeat harmless. */
  readonly attempt?: { readonly commitment: string; readonly key: string }
  readonly receipt?: SignedReceipt
  /** The final quote as it was handed in: only what is kept here can open it. */
  readonly quote?: KeptQuote
  /** County time, milliseconds since 1970. */
  readonly savedAt?: number
}

/** A final quote, and the nonce without which nobody can try out prices on its commitment. */
export interface KeptQuote {
  readonly content: FinalQuoteContent
  readonly nonce: string
  readonly commitment: string
}

/** The key of an institution on this computer: one opens all that is sealed with it. */
export interface KeptKey {
  readonly keys: KeyPair
  /** County time at which a backup was last taken out; without one the key may be lost with the computer. */
  readonly backedUpAt?: number
}

const stores = ['bids', 'keys'] as const
type Store = (typeof stores)[number]

function openStores(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('xinpei-bidding', 1)
    asked.onupgradeneeded = () => {
      for (const name of stores) asked.result.createObjectStore(name)
    }
    asked.onsuccess = () => {
      resolve(asked.result)
    }
    asked.onerror = () => {
      reject(asked.error ?? new Error('this browser keeps nothing'))
    }
  })
}

/** One request in one transaction; answers once it is written to disk. */
async function within<Answer>(
  store: Store,
  mode: IDBTransactionMode,
  ask: (objects: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await openStores()
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const asked = ask(transaction.objectStore(store))
      transaction.oncomplete = () => {
        resolve(asked.result)
      }
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('this browser kept nothing'))
      }
    })
  } finally {
    database.close()
  }
}

const nameOf = ({ institution, tender, lot }: OfBid): string => `${institution}/${tender}/${lot}`

/** Whose bid, for what; people of several institutions may share a computer. */
export interface OfBid {
  readonly institution: string
  readonly tender: string
  readonly lot: string
}

export const keptBid = (of: OfBid): Promise<KeptBid | undefined> =>
  within('bids', 'readonly', bids => bids.get(nameOf(of)) as IDBRequest<KeptBid | undefined>) // written below

export async function keepBid(of: OfBid, kept: KeptBid): Promise<void> {
  await within('bids', 'readwrite', bids => bids.put(kept, nameOf(of)))
}

export const keptKey = (institution: string): Promise<KeptKey | undefined> =>
  within('keys', 'readonly', keys => keys.get(institution) as IDBRequest<KeptKey | undefined>) // written below

export async function keepKey(institution: string, kept: KeptKey): Promise<void> {
  await within('keys', 'readwrite', keys => keys.put(kept, institution))
}
