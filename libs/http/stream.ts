import type { ServerResponse } from 'node:http'

/** "This changed": nothing else is ever said on a stream. */
export interface Change {
  readonly stream: string
  readonly version: number
}

/** One listener of the stream; who is not logged in hears that something changed, not what. */
interface Listener {
  readonly response: ServerResponse
  readonly named: boolean
}

/** Often enough that no gateway takes the silence for an end. */
const heartbeatMs = 15_000

/** Ticks to somebody who is not told what changed are put together for so long. */
const gatherMs = 250

/** Server-sent events to any number of listeners. */
export interface Broadcast {
  readonly listeners: number
  add(response: ServerResponse, named: boolean): void
  changed(changes: readonly Change[]): void
  close(): void
}

/** @param most listeners of this process; a further one is told to come again. */
export function openBroadcast(most = 2_000): Broadcast {
  const listeners = new Set<Listener>()
  let gathering: NodeJS.Timeout | undefined
  const beat = setInterval(() => {
    for (const { response } of listeners) response.write(': still here\n\n')
  }, heartbeatMs)

  const tellUnnamed = (): void => {
    gathering = undefined
    for (const { response, named } of listeners) if (!named) response.write('data: {}\n\n')
  }

  return {
    get listeners() {
      return listeners.size
    },
    add(response, named) {
      if (listeners.size >= most) {
        response.writeHead(503, { 'retry-after': '30' }).end()
        return
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 2000\n\n')
      const listener = { response, named }
      listeners.add(listener)
      response.on('close', () => listeners.delete(listener))
    },
    changed(changes) {
      const lines = changes.map(
        ({ stream, version }) => `data: ${JSON.stringify({ stream, version })}\n\n`,
      )
      for (const { response, named } of listeners) if (named) response.write(lines.join(''))
      gathering ??= setTimeout(tellUnnamed, gatherMs)
    },
    close() {
      clearInterval(beat)
      clearTimeout(gathering)
      for (const { response } of listeners) response.end()
      listeners.clear()
    },
  }
}
