import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { numberSeries as series } from '#libs/domain/county/number-series'
import { httpHands } from './http-hands.js'

const person = { id: 'one', key: 'administrator-1', role: 'administrator' } as const

let server: Server
/** Answers a token, and to everything else the same status and body. */
async function handsAnswered(status: number, body: unknown) {
  server = createServer(({ url }, response) => {
    const isToken = url === '/token'
    response.writeHead(isToken ? 200 : status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isToken ? { access_token: 'token' } : body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has such an address.
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return httpHands({ publicUrl: address, issuer: address })
}
afterEach(() => new Promise(resolve => server.close(resolve)))

test('what has no page yet is as it begins: a new year’s series, before anybody opens it', async () => {
  const hands = await handsAnswered(404, { title: '未找到' })
  expect(await hands.see(person, series, 'any')).toEqual({ status: 'not-opened' })
})

test('what has a page is as it says, and any other answer is a fault in its own words', async () => {
  const hands = await handsAnswered(200, { state: { status: 'open' } })
  expect(await hands.see(person, series, 'any')).toEqual({ status: 'open' })
  server.close()
  const refused = await handsAnswered(403, { title: '无权办理' })
  await expect(refused.see(person, series, 'any')).rejects.toThrow('无权办理')
})
