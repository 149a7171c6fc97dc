import { createServer, type Server } from 'node:net'
import { freeBlock } from '../servers/index.mjs'
import { choosePorts } from './ports.mjs'

const nobody = () => false

const taken: Server[] = []

/** Takes a port for the length of the test. */
function take(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    taken.push(server)
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

/** The first port of a block that is otherwise free, below where systems hand out ports by chance. */
const takeOfFreeBlock = async () => take(await freeBlock(20, 27_000))

afterEach(async () => {
  const servers = taken.splice(0)
  await Promise.all(servers.map(server => new Promise(closed => server.close(closed))))
})

test('a taken port moves the whole block to the next free one', async () => {
  const busy = await takeOfFreeBlock()
  const env = { XINPEI_PORTS: String(busy) }
  const { first, ports } = await choosePorts({ env, last: undefined, isOurs: nobody })
  expect(first).toBeGreaterThan(busy)
  expect(Object.values(ports)).not.toContain(busy)
  expect(new Set(Object.values(ports)).size).toBe(Object.keys(ports).length)
})

test('the ports of the last start are kept, also where our own servers still hold them', async () => {
  const first = await takeOfFreeBlock()
  const isOurs = (port: number) => port === first
  const chosen = await choosePorts({ env: {}, last: first, isOurs })
  expect(chosen.first).toBe(first)
})

test('a port that somebody named and another program holds: one message, with the remedy', async () => {
  const busy = await take(0)
  const choice = choosePorts({ env: { KAFKA_PORT: String(busy) }, last: undefined, isOurs: nobody })
  await expect(choice).rejects.toThrow(
    new RegExp(`port ${busy}, which KAFKA_PORT names, is taken.*\\n.*name another port`),
  )
})

test('a port that is no port', async () => {
  const choice = choosePorts({ env: { PORT: 'eighty' }, last: undefined, isOurs: nobody })
  await expect(choice).rejects.toThrow('PORT=eighty is no port')
})

test('every port can be named', async () => {
  const free = await take(0)
  await new Promise(closed => taken.pop()?.close(closed))
  const { ports } = await choosePorts({
    env: { TEMPORAL_UI_PORT: String(free) },
    last: undefined,
    isOurs: nobody,
  })
  expect(ports.temporalUi).toBe(free)
})

test.each([
  ['a block', { XINPEI_PORTS: '35000' }],
  ['a port of its own', { TEMPORAL_PORT: '32760' }],
])('%s higher than Temporal can keep: one message, with the remedy', async (_, env) => {
  const choice = choosePorts({ env, last: undefined, isOurs: nobody })
  await expect(choice).rejects.toThrow(/cannot above 32767\n.*up to 32750 in XINPEI_PORTS/)
})

test('ports of any height, where Temporal is somebody else’s', async () => {
  const env = { XINPEI_PORTS: '35000', TEMPORAL_ADDRESS: '127.0.0.1:7233' }
  const { first } = await choosePorts({ env, last: undefined, isOurs: nobody })
  expect(first).toBeGreaterThanOrEqual(35_000)
})
