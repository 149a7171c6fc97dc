import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { isAlive, ROOT, until } from '../servers/index.mjs'
import { recordedIn } from './recorded.mjs'
import { greeted, placeOf, type Spoken } from './testing/starter.js'

/** Nothing may be fetched: whoever tries ends at a port where nobody listens. */
const offline = {
  npm_config_registry: 'http://127.0.0.1:9/',
  GOPROXY: 'off',
  MAVEN_ARGS: '--offline',
}

/**
 * The starter as a person meets it, with servers of its own: from nothing, after a crash, again, and
 * thrown away. The steps build on each other.
 */
const place = placeOf('start', 25_000, offline)
const starts: Spoken[] = []

function start(): Spoken {
  const one = place.start('--no-demo')
  starts.push(one)
  return one
}

async function pids(): Promise<Record<string, number>> {
  const all = (await Promise.all(place.folders.map(recordedIn))).flat()
  return Object.fromEntries(all.map(({ name, pid }) => [name, pid]))
}

const SERVERS = ['postgres', 'temporal-postgres', 'kafka', 'temporal', 'temporal-ui']
const PROCESSES = ['serve', 'flow', 'work', 'sandbox']

afterAll(() => place.clear())

test('from nothing to a running county without a project', async () => {
  const first = start()
  await greeted(first)
  expect(Object.keys(await pids())).toEqual(expect.arrayContaining([...SERVERS, ...PROCESSES]))
  expect(first.said()).toMatch(/✓ migrations/)
  expect(first.said()).not.toMatch(/demonstration complete/)
  const address = /Xinpei 信培\s+(http:\S+)/.exec(first.said())?.[1] ?? ''
  expect((await fetch(`${address}/health/ready`)).status).toBe(200)
})

test('while it runs, a second starter is refused with one message', async () => {
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.said().trim()).toMatch(/^it already runs here \(process \d+, since .*\)\n {2}→ /)
})

test('after kill -9 of the starter the next one takes the servers over', async () => {
  const before = await pids()
  starts[0]?.child.kill('SIGKILL')
  await starts[0]?.ended
  const next = start()
  await greeted(next)
  const after = await pids()
  for (const server of SERVERS) expect([server, after[server]]).toEqual([server, before[server]])
  for (const name of PROCESSES) {
    expect([name, isAlive(before[name] ?? 0)]).toEqual([name, false])
    expect([name, isAlive(after[name] ?? 0)]).toEqual([name, true])
  }
})

test('Ctrl-C stops everything in order', async () => {
  const running = Object.values(await pids())
  const last = starts.at(-1)
  last?.child.kill('SIGINT')
  expect(await last?.ended).toBe(0)
  expect(running.filter(isAlive)).toEqual([])
  const stops = [...(last?.said().matchAll(/✓ stop (.*?) {2}/g) ?? [])].map(([, name]) => name)
  const own = stops.slice(stops.lastIndexOf('serve'))
  expect(own.slice(0, 4)).toEqual(PROCESSES)
  expect(new Set(own.slice(4, 6))).toEqual(new Set(['Temporal', "Temporal's web interface"]))
  expect(own[6]).toBe('Kafka')
  expect(new Set(own.slice(7))).toEqual(new Set(['PostgreSQL', "Temporal's PostgreSQL"]))
})

test('a second start repeats nothing and needs no network', async () => {
  const again = start()
  await greeted(again)
  expect(again.said()).not.toMatch(/npm packages|build|migrations|the county from seeds/)
})

test('a second Ctrl-C kills', async () => {
  const running = Object.values(await pids())
  const last = starts.at(-1)
  last?.child.kill('SIGINT')
  await until('it stops in order', () => last?.said().includes('stopping in order'))
  last?.child.kill('SIGINT')
  expect(await last?.ended).toBe(130)
  await until('nothing runs any more', () => !running.some(isAlive))
  expect(await pids()).toEqual({})
})

test('reset throws everything away', () => {
  const reset = ['tools/start/reset.mjs', '--yes']
  const env = { ...process.env, XINPEI_DATA: place.data }
  const { status } = spawnSync(process.execPath, reset, { cwd: ROOT, env })
  expect(status).toBe(0)
  expect(readdirSync(place.data)).toEqual([])
})
