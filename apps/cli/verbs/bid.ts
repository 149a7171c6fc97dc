import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { nodeDigests } from '#libs/sealing'
import { seal } from '#libs/sealing/envelope'
import { backUp, rehearse, type Rehearsed } from '#libs/sealing/keys'
import { hexOf, newKeyPair } from '#libs/sealing/sm'
import { readBid } from '../bidder/bid-file.js'
import { keyPassword } from '../bidder/configuration.js'
import type { County } from '../bidder/county.js'
import { keysIn, readBackup, writeShares } from '../bidder/key-files.js'
import { VerbFault, type Say } from '../say.js'

/** Makes a key of the bidder's own and keeps it in a file under a password; never over another. */
export async function makeKey(path: string, say: Say): Promise<void> {
  const keys = newKeyPair()
  const backup = await backUp(keys, keyPassword())
  await writeFile(path, `${JSON.stringify(backup)}\n`, { flag: 'wx', mode: 0o600 })
  say(`${path}: without it and its password nobody opens what is sealed with it`)
}

/**
 * Parts a key among people of the bidder, any `needed` of whom can open with it: no single one can,
 * and none is missed.
 */
export async function shareKey(path: string, parting: Parting, say: Say): Promise<void> {
  if (parting.needed > parting.among) throw new VerbFault('more are needed than there are')
  const files = await writeShares(parting.out, await keysIn([path]), parting)
  say(`${files.join(', ')}: any ${String(parting.needed)} of them open, fewer say nothing`)
}

/** Among how many people a key is parted, how many of them are needed, and the folder of the shares. */
export interface Parting {
  readonly among: number
  readonly needed: number
  readonly out: string
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

/** A bid, and the key that it was sealed with: its backup, or the shares of enough people. */
export interface OfOne {
  readonly bid: string
  readonly key: readonly string[]
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
  const keys = await keysIn(key)
  const opened = await rehearse(await county.sealed(bid), keys, nodeDigests)
  if (typeof opened === 'string') throw new VerbFault(`it does not open: ${opened}`)
  return opened
}
