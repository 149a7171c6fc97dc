import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fromBase64 = (text: string, where: string): Buffer => {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error(`${where} is not 32 bytes in base64`)
  return key
}

/** The key under which all other keys are wrapped, as configured: 32 bytes in base64. */
export function configuredMasterKey(text: string): Buffer {
  return fromBase64(text, 'VAULT_MASTER_KEY')
}

/**
 * The master key of a working copy, kept in its data folder and made when it is first asked for.
 * In production it comes from a key store by configuration; beside the data it protects nothing.
 */
export function keptMasterKey(folder: string): Buffer {
  const path = join(folder, 'vault-master-key')
  if (!existsSync(path)) make(folder, path)
  return fromBase64(readFileSync(path, 'utf8'), path)
}

/** Linking refuses when another process was faster, and nobody ever reads half a key. */
function make(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true })
  const mine = `${path}.${String(process.pid)}`
  writeFileSync(mine, randomBytes(32).toString('base64'), { mode: 0o600 })
  try {
    linkSync(mine, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(mine)
  }
}
