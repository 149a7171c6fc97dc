import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { keyBackup, keyShare, putTogether, restored, sharesOf } from '#libs/sealing/keys'
import type { KeyPair } from '#libs/sealing/sm'
import { VerbFault } from '../say.js'
import { keyPassword } from './configuration.js'

/** A key's backup, read from its file; its password is not needed for what it says openly. */
export async function readBackup(path: string) {
  const backup = keyBackup.safeParse(await jsonOf(path))
  if (!backup.success) throw new VerbFault(`${path} is no backup of a key`)
  return backup.data
}

/** The key: of one file, its backup, by the password; of several, the shares of enough people. */
export async function keysIn(paths: readonly string[]): Promise<KeyPair> {
  const [only, ...others] = paths
  return only !== undefined && others.length === 0 ? ofBackup(only) : ofShares(paths)
}

/** Parts a key among people: a file each in `folder`, never over another. */
export async function writeShares(
  folder: string,
  keys: KeyPair,
  parting: { readonly among: number; readonly needed: number },
): Promise<readonly string[]> {
  const shares = await sharesOf(keys, parting)
  const files = shares.map((_, place) => join(folder, `share-${String(place + 1)}.json`))
  for (const [place, file] of files.entries()) {
    await writeFile(file, `${JSON.stringify(shares[place])}\n`, { flag: 'wx', mode: 0o600 })
  }
  return files
}

async function ofBackup(path: string): Promise<KeyPair> {
  const keys = await restored(await readBackup(path), keyPassword())
  if (!keys) throw new VerbFault(`${path} does not open with this password`)
  return keys
}

async function ofShares(paths: readonly string[]): Promise<KeyPair> {
  const shares = z.array(keyShare).safeParse(await Promise.all(paths.map(jsonOf)))
  if (!shares.success) throw new VerbFault('not every file is a share of a key')
  const keys = await putTogether(shares.data)
  if (!keys) throw new VerbFault('these shares are too few, or not all of one key')
  return keys
}

async function jsonOf(path: string): Promise<unknown> {
  const read: unknown = JSON.parse(await readFile(path, 'utf8'))
  return read
}
