import { Agent, createServer, request as ask } from 'node:http'

/**
 * A request that was passed on and is not answered yet.
 *
 * @typedef {object} Open
 * @property {string} to name of the process that has it
 * @property {string} what method and path
 * @property {number} since milliseconds of `performance.now`
 */

/**
 * @typedef {object} Gateway
 * @property {(to: string) => readonly Open[]} openTo requests that this process has in hand
 * @property {ReadonlyMap<string, string>} acknowledged idempotency key of every accepted command, with
 *   its path: what was acknowledged has to be kept
 * @property {() => Promise<void>} close
 */

/**
 * All processes under one address, as people reach them, and a look at what each has in hand. A process
 * that is away is answered for with 503, one that breaks off breaks off.
 *
 * @param {object} gateway
 * @param {number} gateway.port
 * @param {(path: string) => { name: string, port: number }} gateway.upstreamOf
 * @returns {Promise<Gateway>}
 */
export async function openGateway({ port, upstreamOf }) {
  /** @type {Set<Open>} */
  const open = new Set()
  /** @type {Map<string, string>} */
  const acknowledged = new Map()
  const agent = new Agent({ keepAlive: true })
  const server = createServer((asked, answer) => {
    const { method = 'GET', url = '/', headers } = asked
    const upstream = upstreamOf(url)
    const mine = { to: upstream.name, what: `${method} ${url}`, since: performance.now() }
    open.add(mine)
    answer.on('close', () => open.delete(mine))
    const passed = ask({
      host: '127.0.0.1',
      port: upstream.port,
      method,
      path: url,
      headers,
      agent,
    })
    passed.on('response', answered => {
      const status = answered.statusCode ?? 502
      const key = headers['idempotency-key']
      if (status < 300 && typeof key === 'string') acknowledged.set(key, url)
      answer.writeHead(status, answered.headers)
      answered.on('error', () => answer.destroy())
      answered.pipe(answer)
    })
    passed.on('error', () => {
      if (answer.headersSent) answer.destroy()
      else answer.writeHead(503, { 'content-type': 'application/problem+json' }).end(AWAY)
    })
    asked.on('error', () => passed.destroy())
    asked.pipe(passed)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined))
  })
  return {
    openTo: to => [...open].filter(one => one.to === to),
    acknowledged,
    close: () =>
      new Promise(resolve => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const AWAY = JSON.stringify({ title: 'the process that answers this is away', status: 503 })
