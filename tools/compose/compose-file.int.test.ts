import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, ROOT } from '../servers/index.mjs'
import { loadComposeFile, type Project, type Service } from './compose-file.mjs'

const env = {
  POSTGRES_PASSWORD: 'one',
  KEYS_POSTGRES_PASSWORD: 'two',
  PUBLIC_URL: 'https://xinpei.example',
  OIDC_ISSUER: 'https://login.example',
  COMMAND_SECRET: '0123456789abcdef',
  VAULT_MASTER_KEY: 'from-key-management',
  TREASURY_URL: 'https://treasury.example',
}

const load = (variables: Record<string, string> = env) =>
  loadComposeFile({ cache: cacheFolder(), env: variables })

let project: Project

beforeAll(async () => {
  // The first run on a machine builds the loader.
  project = await load()
}, 300_000)

const service = (name: string): Service => {
  const found = project.services[name]
  if (found === undefined) throw new Error(`no service ${name}`)
  return found
}

const processes = () =>
  Object.entries(project.services).filter(([, { command }]) => command?.[0]?.startsWith('dist/'))

test('the file follows the schema and names every part of the shape', () => {
  const contexts = ['procurement', 'delivery', 'payment', 'supervision', 'county']
  const behind = ['portal', 'relay', 'consumers', 'worker', 'migrate']
  const servers = ['postgres', 'keys-postgres', 'kafka', 'temporal', 'gateway']
  expect(Object.keys(project.services)).toEqual(
    expect.arrayContaining([...contexts, ...behind, ...servers]),
  )
})

test('every process it starts is one of the house', () => {
  const entries = processes().map(([, { command }]) => command?.[0] ?? '')
  const missing = entries
    .map(entry => entry.replace(/^dist\//, '').replace(/\.js$/, '.ts'))
    .filter(source => !existsSync(join(ROOT, source)))
  expect(missing).toEqual([])
})

test('what has to run has a health check, what runs once has none and is waited for', () => {
  const once = ['migrate', 'temporal-schema', 'temporal-namespace']
  for (const [name, { healthcheck, restart }] of Object.entries(project.services)) {
    expect({ name, checked: healthcheck !== undefined }).toEqual({
      name,
      checked: !once.includes(name),
    })
    expect({ name, restarts: restart === 'unless-stopped' }).toEqual({
      name,
      restarts: !once.includes(name),
    })
  }
  const conditions = Object.values(project.services)
    .flatMap(({ depends_on }) => Object.entries(depends_on ?? {}))
    .filter(([name]) => once.includes(name))
    .map(([, { condition }]) => condition)
  expect(new Set(conditions)).toEqual(new Set(['service_completed_successfully']))
})

test('only the gateway is reachable from outside', () => {
  const open = Object.entries(project.services)
    .filter(([, { ports }]) => (ports ?? []).length > 0)
    .map(([name]) => name)
  expect(open).toEqual(['gateway'])
})

test('events and data keys live on two clusters, and Temporal beside the keys', () => {
  const { DATABASE_URL, KEYS_DATABASE_URL } = service('worker').environment ?? {}
  expect(new URL(DATABASE_URL ?? '').hostname).toBe('postgres')
  expect(new URL(KEYS_DATABASE_URL ?? '').hostname).toBe('keys-postgres')
  expect(service('temporal').environment?.['POSTGRES_HOST']).toBe('keys-postgres')
})

test('every process gets the same whole configuration, for a production county', () => {
  const configurations = processes().map(([, { environment }]) => JSON.stringify(environment))
  expect(new Set(configurations).size).toBe(1)
  expect(service('portal').environment).toMatchObject({
    COUNTY: 'production',
    KAFKA_BROKERS: 'kafka:9092',
    TEMPORAL_ADDRESS: 'temporal:7233',
  })
})

test('the relay has a hot standby', () => {
  expect(service('relay').deploy?.replicas).toBe(2)
})

test.each(Object.keys(env))('without %s nothing starts, and the message names it', async name => {
  const { [name]: _, ...others } = { ...env } as Record<string, string> // widened: keys are removed
  await expect(load({ ...others, [name]: '' })).rejects.toThrow(`required variable ${name}`)
})

test('the images have no musl, and the broker is the one that npm start runs', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  const bases = dockerfile.match(/^FROM \S+/gm) ?? []
  expect(bases.length).toBeGreaterThan(2)
  for (const base of bases) expect(base).toMatch(/bookworm/)
  const pom = readFileSync(join(ROOT, 'tools/kafka/pom.xml'), 'utf8')
  expect(pom).toContain(`<version>${service('kafka').image.split(':')[1] ?? ''}</version>`)
})
