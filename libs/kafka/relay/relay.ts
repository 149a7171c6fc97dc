import type { Logger } from 'pino'
import { adoptCopiedEvents, readWatermark, type Upcasters } from '#libs/event-store'
import type { Pool } from '#libs/postgres'
import { bell } from '../bell.js'
import type { EventPublisher } from '../publisher.js'
import { lead, type Leadership } from './leadership.js'
import { publishing, type Publishing } from './publishing.js'

export interface RelayOptions {
  readonly pool: Pool
  /** For the session that holds the lock. */
  readonly url: string
  readonly publisher: EventPublisher
  readonly logger: Logger
  readonly upcasters?: Upcasters
}

export interface Relay {
  /** Something was appended in this process. Without it the database's notices and a poll do. */
  wake(): void
  /** Whether this is the one that publishes, not the standby. */
  leads(): boolean
  /** Finishes the batch in flight and hands over to the standby. */
  stop(): Promise<void>
}

/** How often a standby tries to take over, and how long a leader waits after a failure. */
const againAfterMs = 500
/** The safety poll, should every notice have been lost. */
const pollMs = 250
/** How often a quiet leader looks whether the broker still has what it was given. */
const lookAfterBrokerMs = 5_000

/**
 * Numbers events and publishes them, one batch in flight, from the watermark on. Any number of relays
 * may run: one leads, the others stand by. Whatever fails is tried again for ever.
 */
export function startRelay(options: RelayOptions): Relay {
  const { pool, url, publisher, logger } = options
  const news = bell()
  let stopping = false
  let leadership: Leadership | undefined
  const goesOn = (): boolean => !stopping
  const holds = (): boolean => leadership?.holds() === true && goesOn()

  const leadOn = async (): Promise<void> => {
    if (await adoptCopiedEvents(pool)) logger.warn('relay: adopted events of another cluster')
    await publisher.ensureTopic()
    const watermark = await readWatermark(pool)
    const log = publishing({ ...options, watermark, holds, onFailed: news.ring })
    try {
      await publishFrom(log)
    } finally {
      await log.arrived()
    }
  }

  const publishFrom = async (log: Publishing): Promise<void> => {
    await catchUp(log, holds)
    let checked = performance.now()
    let idle = 0
    while (holds()) {
      idle = (await log.publishNext()) > 0 ? 0 : idle + 1
      if (idle > 0 && (await news.wait(waitMs(idle)))) idle = 0
      if (performance.now() - checked <= lookAfterBrokerMs) continue
      await catchUp(log, holds)
      checked = performance.now()
    }
    await log.settle()
  }

  const turn = async (): Promise<void> => {
    try {
      const told = { appended: news.ring, lost: news.ring }
      leadership = await lead(url, told)
      if (!leadership) return
      logger.info('relay: leads')
      await leadOn()
    } catch (error) {
      logger.warn({ err: error }, 'relay: interrupted, tries again')
    } finally {
      await giveUp(leadership, logger)
      leadership = undefined
    }
  }

  const run = async (): Promise<void> => {
    while (goesOn()) {
      await turn()
      if (goesOn()) await news.wait(againAfterMs)
    }
    await publisher.close()
  }
  const ended = run()

  return {
    wake: news.ring,
    leads: holds,
    stop: () => {
      stopping = true
      news.ring()
      return ended
    },
  }
}

/** Publishes what was numbered before but is not with the broker: not yet, or no longer. */
async function catchUp(log: Publishing, holds: () => boolean): Promise<void> {
  await log.checkBroker()
  while (holds() && (await log.publishBacklog())) continue
}

/** Looks again soon after something happened: an event may wait for an older transaction to end. */
const waitMs = (idle: number): number => Math.min(2 ** idle, pollMs)

async function giveUp(leadership: Leadership | undefined, logger: Logger): Promise<void> {
  try {
    await leadership?.giveUp()
  } catch (error) {
    logger.warn({ err: error }, 'relay: its session was already gone')
  }
}
