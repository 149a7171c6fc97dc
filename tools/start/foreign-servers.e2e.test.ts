import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  testBrokers,
  testDatabase,
  testKeysDatabase,
  testTemporal,
  type TestDatabase,
} from '../../test/support/servers.js'
import { recordedIn } from './recorded.mjs'
import { greeted, placeOf, type Place } from './testing/starter.js'

/** Empty: whatever is fetched or built would lie in it afterwards. */
const cache = mkdtempSync(join(tmpdir(), 'xinpei-no-cache-'))

let databases: readonly TestDatabase[]
let place: Place

beforeAll(async () => {
  databases = await Promise.all([testDatabase(), testKeysDatabase()])
  const [own, keys] = databases.map(({ url }) => url)
  const { address, namespace } = testTemporal()
  place = placeOf('foreign', 25_800, {
    DATABASE_URL: own ?? '',
    KEYS_DATABASE_URL: keys ?? '',
    KAFKA_BROKERS: testBrokers().join(','),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    XINPEI_CACHE: cache,
  })
})

afterAll(async () => {
  await place.clear()
  await Promise.all(databases.map(database => database.drop()))
})

test('with the servers of somebody else none is fetched, built or started', async () => {
  const one = place.start('--no-demo')
  await greeted(one)
  expect(await recordedIn(join(place.data, 'servers'))).toEqual([])
  expect(readdirSync(cache)).toEqual([])
  expect(one.said()).toMatch(/✓ the county from seeds/)
  one.child.kill('SIGINT')
  expect(await one.ended).toBe(0)
})
