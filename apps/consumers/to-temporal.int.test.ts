import { randomUUID } from 'node:crypto'
import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { WorldAway } from '#libs/kafka'
import { freePort } from '../../test/support/free-port.js'
import { testTemporal } from '../../test/support/servers.js'
import { toTemporal } from './to-temporal.js'

const jumped: StoredEvent = {
  eventId: randomUUID(),
  stream: `clock-${randomUUID()}`,
  version: 1,
  type: 'ClockJumped',
  schemaVersion: 1,
  key: 'clock',
  data: {
    offset: 1_000,
    from: instant('2026-03-02T09:00:00+08:00'),
    to: instant('2026-03-02T09:00:01+08:00'),
  },
  meta: {
    actor: 'a',
    role: 'administrator',
    at: instant('2026-03-02T09:00:00+08:00'),
    command: 'jumpClock',
    correlation: 'c',
  },
  order: '1/1',
  recordedAt: '2026-03-02T01:00:00.000Z',
}

const project = randomUUID()
const opened: StoredEvent = {
  ...jumped,
  ...{ stream: `project-${project}`, type: 'ProjectOpened', key: project },
  data: {
    ...{ title: '养老护理员培训', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
    ...{ officer: randomUUID(), signatory: randomUUID(), ledger: randomUUID() },
  },
}

test.each([
  ['that begins a case', opened],
  ['that all open cases are told', jumped],
])(
  'an event %s waits for a Temporal that does not know the namespace, as one whose database is away says',
  async (_, event) => {
    const { address } = testTemporal()
    const bridge = toTemporal({ address, namespace: `unknown-${randomUUID()}` })
    const handed = bridge.handle({ key: event.key, events: [event] })
    await expect(handed).rejects.toBeInstanceOf(WorldAway)
    await bridge.close()
  },
)

test('while Temporal is away the bridge waits, it does not park', async () => {
  const port = await freePort()
  const bridge = toTemporal({ address: `127.0.0.1:${port}`, namespace: 'none' })
  const handed = bridge.handle({ key: 'clock', events: [jumped] })
  await expect(handed).rejects.toBeInstanceOf(WorldAway)
  await bridge.close()
})
