import { memory } from './memory.js'

/** Follows the county's clock: every jump names the offset it leaves. */
export function hearClock(): void {
  memory.listeners.add(facts => {
    for (const { type, fields } of facts) {
      if (type === 'ClockJumped') memory.offset = Math.max(memory.offset, offsetOf(fields))
    }
  })
}

const offsetOf = (fields: object): number =>
  'offset' in fields && typeof fields.offset === 'number' ? fields.offset : memory.offset
