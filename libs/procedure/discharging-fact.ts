import type { DutyKind } from '#facts/supervision/duty'
import type { Fact } from '#libs/domain/deciding'
import type { DutyOptions } from './duty-options.js'
import { isAbout } from './is-about.js'
import { memory } from './memory.js'

/**
 * The fact by which a duty is done, whether or not it had been opened by then. A case that can owe the
 * same twice says by `about` which it is.
 */
export function dischargingFact(
  { dischargedBy }: DutyKind,
  { about }: DutyOptions,
): Fact | undefined {
  return memory.facts.find(
    fact => dischargedBy.includes(fact.type) && (about === undefined || isAbout(fact, about)),
  )
}
