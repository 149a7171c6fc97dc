import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { nodeDigests } from '#libs/sealing'
import { seal } from '#libs/sealing/envelope'
import { backUp, keyBackup, rehearse, restored, type Rehearsed } from '#libs/sealing/keys'
import { hexOf, newKeyPair, type KeyPair } from '#libs/sealing/sm'
import { readBid } from '../bidder/bid-file.js'
import { keyPassword } from '../bidder/configuration.js'
import type { County } from '../bidder/county.js'
import { VerbFault, type Say } from '../say.js'

/** Makes a key of the bidder's own and keeps it in a file under a password; never over another. */
export async function makeKey(path: string, say: Say): Promise<void> {
  const keys = newKeyPair()
  const backup = await backUp(keys, keyPassword())
  await writeFile(path, `${JSON.stringify(backup)}\n`, { flag: 'wx', mode: 0o600 })
  say(`${path}: without it and its password nobody opens what is sealed with it`)
}

/** Seals a bid with the public half of a key; its password is not needed. */
export async function sealBid(
  path: string,
  { key, out }: { readonly key: string; readonly out: string },
  say: Say,
): Promise<void> {
  const { content, attachments } = await readBid(path)
  const { tender, lot, bidder } = content
  const { publicKey } = await readBackup(key)
  const of = { tender, lot, bidder }
  await pipeline(
    seal({ content, attachments, of, publicKey }),
    createWriteStream(out, { flags: 'wx' }),
  )
  say(`${out} is sealed; rehearse once it is handed in`)
}

export interface HandingIn {
  readonly tender: string
  readonly lot: string
  readonly bid: string
  readonly receipt: string
  readonly replace?: boolean
}

/** Uploads a sealed file, hands it in and keeps the receipt. */
export async function handInBid(
  county: County,
  path: string,
  { tender, lot, bid, receipt, replace = false }: HandingIn,
  say: Say,
): Promise<void> {
  const commitment = await county.keep(tender, path)
  if (replace) await county.give(bid, 'replace-bid', { commitment, form: 'envelope' })
  else await county.give(bid, 'submit-bid', { tender, lot, commitment, form: 'envelope' })
  await writeFile(receipt, `${JSON.stringify(await county.receipt(bid), null, 2)}\n`)
  say(`handed in: ${commitment}; the receipt is in ${receipt}`)
}

/** A bid, and the backup of the key that it was sealed with. */
export interface OfOne {
  readonly bid: string
  readonly key: string
}

/** Opens what lies at the county, here and for nobody else. */
export async function rehearseBid(county: County, one: OfOne, say: Say): Promise<void> {
  const { commitment } = await openedHere(county, one)
  say(`this key opens what lies at the county: ${commitment}`)
}

/** Hands in the key, once the bids are opened. */
export async function openBid(county: County, one: OfOne, say: Say): Promise<void> {
  const opened = await openedHere(county, one)
  await county.give(one.bid, 'open-bid', { key: hexOf(opened.key) })
  say('opened')
}

async function openedHere(county: County, { bid, key }: OfOne): Promise<Rehearsed> {
  const keys = await restoredFrom(key)
  const opened = await rehearse(await county.sealed(bid), keys, nodeDigests)
  if (typeof opened === 'string') throw new VerbFault(`it does not open: ${opened}`)
  return opened
}

async function restoredFrom(path: string): Promise<KeyPair> {
  const keys = await restored(await readBackup(path), keyPassword())
  if (!keys) throw new VerbFault(`${path} does not open with this password`)
  return keys
}

async function readBackup(path: string) {
  const backup = keyBackup.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!backup.success) throw new VerbFault(`${path} is no backup of a key`)
  return backup.data
}
