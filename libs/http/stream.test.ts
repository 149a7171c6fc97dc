import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBroadcast, type Broadcast } from './stream.js'

/** A server whose every connection listens; `named` when it says so in its path. */
async function listening(broadcast: Broadcast) {
  const server = createServer((request, response) => {
    broadcast.add(response, request.url === '/named')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    /** Everything said until the stream ends. */
    hear: async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text(),
    open: (path: string) => fetch(`http://127.0.0.1:${port}${path}`),
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

const change = { stream: 'project-1', version: 3 }

test('who is logged in hears what changed, anybody that something did', async () => {
  const broadcast = openBroadcast()
  const server = await listening(broadcast)
  const [named, unnamed] = await Promise.all([server.open('/named'), server.open('/')])
  broadcast.changed([change])
  broadcast.changed([change])
  const said = unnamed.body?.pipeThrough(new TextDecoderStream()).getReader()
  const first = await said?.read()
  const second = await said?.read()
  broadcast.close()
  expect(`${first?.value ?? ''}${second?.value ?? ''}`).toBe('retry: 2000\n\ndata: {}\n\n')
  const line = 'data: {"stream":"project-1","version":3}\n\n'
  expect(await named.text()).toBe(`retry: 2000\n\n${line}${line}`)
  await server.close()
})

test('one listener too many is told to come again', async () => {
  const broadcast = openBroadcast(1)
  const server = await listening(broadcast)
  const first = await server.open('/')
  const second = await server.open('/')
  expect([first.status, second.status]).toEqual([200, 503])
  expect(broadcast.listeners).toBe(1)
  broadcast.close()
  await server.close()
})
