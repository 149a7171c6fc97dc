import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  /** Real time in milliseconds after which it counts as gone. */
  readonly until: number
}

type Records = Record<string, Kept>

/**
 * The issuer's sessions, grants and codes in one JSON file, replaced whole with every change: there
 * are as many as there are people trying the demonstration.
 * @param now real time in milliseconds.
 */
export function keptRecords(path: string, now: () => number): (model: string) => Adapter {
  let records = read(path)
  const change = (changed: Records): void => {
    records = Object.fromEntries(Object.entries(changed).filter(([, kept]) => kept.until > now()))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(records), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  const standing = (key: string): Kept | undefined => {
    const kept = records[key]
    return kept !== undefined && kept.until > now() ? kept : undefined
  }
  const ofModel = (model: string, holds: (payload: AdapterPayload) => boolean) =>
    Object.entries(records).find(
      ([key, kept]) => key.startsWith(`${model}:`) && kept.until > now() && holds(kept.payload),
    )?.[1].payload

  const forgets = (gone: (key: string, kept: Kept) => boolean): Promise<void> => {
    change(Object.fromEntries(Object.entries(records).filter(entry => !gone(...entry))))
    return Promise.resolve()
  }

  return model => ({
    upsert(id, payload, expiresIn) {
      const until = expiresIn === undefined ? Number.MAX_SAFE_INTEGER : now() + expiresIn * 1000
      change({ ...records, [`${model}:${id}`]: { payload, until } })
      return Promise.resolve()
    },
    find: id => Promise.resolve(standing(`${model}:${id}`)?.payload),
    findByUid: uid => Promise.resolve(ofModel(model, payload => payload.uid === uid)),
    findByUserCode: code => Promise.resolve(ofModel(model, payload => payload.userCode === code)),
    consume(id) {
      const kept = standing(`${model}:${id}`)
      if (kept !== undefined) {
        const payload = { ...kept.payload, consumed: Math.floor(now() / 1000) }
        change({ ...records, [`${model}:${id}`]: { ...kept, payload } })
      }
      return Promise.resolve()
    },
    destroy: id => forgets(key => key === `${model}:${id}`),
    revokeByGrantId: grantId => forgets((_, kept) => kept.payload.grantId === grantId),
  })
}

function read(path: string): Records {
  if (!existsSync(path)) return {}
  return JSON.parse(readFileSync(path, 'utf8')) as Records // written by `change` alone
}
