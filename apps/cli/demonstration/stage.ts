import type { Instant } from '#libs/calendar'
import type { Seeds } from '#libs/seeding'
import type { Say } from '../say.js'
import type { Player } from './hands.js'
import type { Script } from './script.js'

/** The county's time as the script sees it. */
export interface CountyTime {
  now(): Promise<Instant>
  /** Moves on to an instant, stopping wherever something falls due on the way. */
  passesTo(to: Instant): Promise<void>
  /**
   * Waits until something holds that others bring about: first for what is under way, then by moving
   * the clock from one armed instant to the next. Throws when nothing more would ever happen.
   * @param what in words, for the progress line
   */
  until(what: string, holds: () => Promise<boolean>): Promise<void>
}

/** What the outside world is told to do wrong. */
export interface Mischief {
  /** The treasury carries out the next order, and its answer is lost. */
  treasuryFailsOnce(): Promise<void>
}

/** What a phase of the script plays on. */
export interface Stage {
  readonly as: (key: string) => Player
  readonly county: CountyTime
  readonly script: Script
  readonly seeds: Seeds
  readonly outside: Mischief
  readonly say: Say
}

/** One phase of the demonstration, told in the words of the catalogue. */
export type Phase = (stage: Stage) => Promise<void>
