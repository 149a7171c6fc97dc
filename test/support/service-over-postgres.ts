import type { DynamicModule } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { catalogue, countyRules, dutyDoor, gate } from '#libs/commands'
import { postgresEventStore } from '#libs/event-store'
import { postgresBytes } from '#libs/evidence'
import { officesIn, openService, serviceShape, type ServiceParts } from '#libs/http'
import { identityOf } from '#libs/identity'
import { openTestIssuer, type TestIssuer } from '#libs/identity/testing'
import { openPool } from '#libs/postgres'
import { newKeyPair } from '#libs/sealing/sm'
import { openVault, type Vault } from '#libs/vault'
import { migratedDatabase, migratedKeysDatabase } from './migrated-database.js'

export interface ServiceOverPostgres {
  readonly parts: ServiceParts
  readonly app: NestFastifyApplication
  readonly issuing: TestIssuer
  readonly vault: Vault
  close(): Promise<void>
}

/**
 * A service as it is deployed, over databases of its own: the store, the vault and its keys.
 * @param name what its pools are called
 */
export async function serviceOverPostgres(
  name: string,
  moduleOf: (parts: ServiceParts) => DynamicModule,
): Promise<ServiceOverPostgres> {
  const databases = [await migratedDatabase(), await migratedKeysDatabase()] as const
  const [main, keys] = databases
  const issuing = await openTestIssuer()
  const pool = openPool({ url: main.url, name })
  const keysPool = openPool({ url: keys.url, name: `${name}-keys` })
  const vault = openVault({ pool, keysPool, masterKey: randomBytes(32) })
  const store = postgresEventStore({ pool })
  const rules = { rules: countyRules, duties: dutyDoor, secret: 'of this test', mintId: v7 }
  const parts: ServiceParts = {
    ...{ pool, store, catalogue, vault, log: pino({ level: 'silent' }) },
    ...{ bytes: postgresBytes(pool), signing: newKeyPair() },
    configuration: serviceShape.parse({
      ...{ DATABASE_URL: main.url, PORT: '1', PUBLIC_URL: 'http://127.0.0.1' },
      ...{ OIDC_ISSUER: issuing.issuer, OIDC_AUDIENCE: issuing.audience },
    }),
    identity: identityOf({ ...issuing, offices: officesIn(store) }),
    gate: gate({ store, catalogue, ...rules }),
  }
  const app = await openService(parts, [moduleOf(parts)])
  return {
    ...{ parts, app, issuing, vault },
    async close() {
      await app.close()
      await issuing.close()
      for (const one of [pool, keysPool]) await one.end()
      for (const database of databases) await database.drop()
    },
  }
}
