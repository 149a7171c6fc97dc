import { refuse, type Refusal } from '#libs/domain/deciding'
import { inTransaction, type Pool } from '#libs/postgres'
import { blindToken } from './blind-index.js'
import { open, seal } from './cipher.js'
import { dataKeys } from './data-keys.js'
import { erase, retain, type Erasing, type Retention } from './erasure.js'
import {
  findableFields,
  type FindableField,
  type PersonalData,
  type PersonalField,
} from './fields.js'
import { logReading, readingsOf, type LoggedReading, type Reading } from './readings.js'
import { lockPerson, personsWith, readRecords, writeRecord, writeToken } from './records.js'

export interface VaultSettings {
  /** The main database. */
  readonly pool: Pool
  /** The keys database, on the other cluster. */
  readonly keysPool: Pool
  /** 32 bytes. */
  readonly masterKey: Buffer
}

/** Personal data. Everything outside knows people by id. Only I/O throws. */
export interface Vault {
  /** Writes the given fields of a person and leaves the others; refused after an erasure. */
  store(person: string, data: PersonalData): Promise<Refusal | undefined>
  /** Logged, then unsealed. Who is unknown or erased has an empty record. */
  read(
    asked: Reading & { readonly persons: readonly string[]; readonly fields: PersonalField[] },
  ): Promise<ReadonlyMap<string, PersonalData>>
  /** Ids of those who have this very value; logged as a reading of that field. */
  find(
    asked: Reading & { readonly field: FindableField; readonly value: string },
  ): Promise<readonly string[]>
  retain(person: string, kept: Retention): Promise<void>
  /** Destroys the key for ever; refused while a retention runs. */
  erase(erasing: Erasing): Promise<Refusal | undefined>
  readings(person: string): Promise<readonly LoggedReading[]>
}

const placeOf = (person: string, field: PersonalField): string =>
  `xinpei.vault.record.v1|${person}|${field}`

const isFindable = (field: string): field is FindableField =>
  findableFields.some(findable => findable === field)

/** The fields that were given, with their values. */
const given = (data: PersonalData): readonly (readonly [PersonalField, string])[] =>
  // Object.entries widens the keys of a closed record.
  (Object.entries(data) as [PersonalField, string | undefined][]).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  )

export function openVault({ pool, keysPool, masterKey }: VaultSettings): Vault {
  const keys = dataKeys(keysPool, masterKey)
  return {
    async store(person, data) {
      return inTransaction(pool, async client => {
        await lockPerson(client, person)
        const key = await keys.forWriting(person)
        if (key === undefined) return refuse('个人信息保护法§47', 'person-was-erased')
        for (const [field, value] of given(data)) {
          const sealed = seal(key, placeOf(person, field), Buffer.from(value))
          await writeRecord(client, { person, field, ...sealed })
          if (!isFindable(field)) continue
          const token = blindToken(await keys.indexKey(), field, value)
          await writeToken(client, { person, field, token })
        }
        return undefined
      })
    },
    async read({ persons, fields, ...reading }) {
      await logReading(pool, reading, persons, fields)
      const standing = await keys.forReading(persons)
      const found = new Map<string, PersonalData>(persons.map(person => [person, {}]))
      for (const record of await readRecords(pool, persons, fields)) {
        const key = standing.get(record.person)
        if (key === undefined) continue
        const plain = open(key, placeOf(record.person, record.field), record).toString()
        found.set(record.person, { ...found.get(record.person), [record.field]: plain })
      }
      return found
    },
    async find({ field, value, ...reading }) {
      const persons = await personsWith(
        pool,
        field,
        blindToken(await keys.indexKey(), field, value),
      )
      await logReading(pool, reading, persons, [field])
      return persons
    },
    retain: (person, kept) => retain(pool, person, kept),
    erase: erasing => erase({ pool, keys }, erasing),
    readings: person => readingsOf(pool, person),
  }
}
