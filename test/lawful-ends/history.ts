import fc from 'fast-check'
import { addMinutes, millisecondsBetween } from '#libs/calendar'
import type { Handled } from '#libs/commands'
import * as notice from './asks/around-tender.js'
import { everybody, type Ask } from './asks/ask.js'
import * as bids from './asks/bidding.js'
import { doable, doneBy } from './asks/owed.js'
import { chanceOf, likely, type Chance } from './chance.js'
import { endOf } from './ends.js'
import { incident } from './incidents.js'
import type { Round } from './round.js'

/** One turn of a history: who turns up, and the dice by which everything in it falls. */
export const turn = fc.record({
  what: fc.oneof(
    { weight: 50, arbitrary: fc.constant('course' as const) },
    { weight: 28, arbitrary: fc.constant('incident' as const) },
    { weight: 9, arbitrary: fc.constant('silence' as const) },
    { weight: 5, arbitrary: fc.constant('again' as const) },
    { weight: 8, arbitrary: fc.constant('another' as const) },
  ),
  dice: fc.nat(),
})
export type Turn = typeof turn extends fc.Arbitrary<infer One> ? One : never

/** What was asked, and what the gate said. */
export interface Said {
  readonly asked: Ask
  readonly answer: Handled
}

/** A round as it is lived, with all that was asked in it. */
export interface History {
  readonly round: Round
  readonly said: Said[]
}

/** Whether every lot has come to its end. */
export const isOver = ({ lots, tender }: Round): boolean =>
  lots.every(lot => endOf(tender(), lot) !== undefined)

/** One turn; what it brings about is carried on until no procedure has anything left to do. */
export async function take(history: History, { what, dice }: Turn): Promise<void> {
  const { round } = history
  const chance = chanceOf(dice)
  switch (what) {
    case 'course':
      return course(history, chance)
    case 'incident':
      return give(history, incident(round, chance)?.(round, chance) ?? [])
    case 'silence':
      return silence(round, chance)
    case 'again':
      return give(history, repeated(history, chance))
    case 'another':
      return give(history, askedByAnother(round, chance))
  }
}

/** What somebody has asked before is asked once more. */
const repeated = ({ said }: History, chance: Chance): readonly Ask[] =>
  said.length === 0
    ? []
    : said
        .slice(chance.below(said.length))
        .slice(0, 1)
        .map(({ asked }) => asked)

/** What one comes upon to do is asked by another. */
function askedByAnother(round: Round, chance: Chance): readonly Ask[] {
  const [one] = incident(round, chance)?.(round, chance) ?? owedNow(round, chance)
  const actor = chance.of(everybody)
  return one && actor ? [{ ...one, actor }] : []
}

/** The usual course: what is owed is done, bidders come and open their bids; else nobody stirs. */
export async function course(history: History, chance: Chance): Promise<void> {
  const { round } = history
  const { status } = round.tender()
  if (status === 'receiving-bids' && bids.handedIn(round).length === 0) {
    return come(history, chance)
  }
  if (status === 'decrypting') {
    const opening = bids.reveal(round, chance)
    if (opening.length > 0 && chance.happens(70)) return give(history, opening)
  }
  const before = history.said.length
  await give(history, owedNow(round, chance))
  const isDone = history.said.slice(before).some(({ answer }) => answer.kind === 'accepted')
  if (!isDone) await silence(round, chance)
}

/** How often the usual course may take its turn before a tender counts as stuck. */
const patience = 300

/** What is owed is done, and where nothing is, time passes, until every lot has come to its end. */
export async function finish(history: History): Promise<void> {
  for (let turns = 0; turns < patience && !isOver(history.round); turns += 1) {
    await course(history, likely(turns))
  }
}

/** Most come while the document is offered; where few do, it is offered for longer. */
async function come(history: History, chance: Chance): Promise<void> {
  const { round } = history
  if (chance.happens(70)) return give(history, bids.comeToBid(round, chance))
  await round.county.passesUntil(addMinutes(round.county.now(), 8 * 1_440))
  return give(history, [...notice.extendOffering(round, chance), ...bids.comeToBid(round, chance)])
}

/** Questions that hold the opening are left open now and then, to see them hold it. */
const isLeftOpen = ({ document }: Round, kind: string, chance: Chance): boolean =>
  kind === 'answer-enquiry' && document.openQuestions === 'hold' && chance.happens(60)

/** All that is owed of one kind, by each who owes it. */
function owedNow(round: Round, chance: Chance): readonly Ask[] {
  const owed = doable(round).filter(({ kind }) => !isLeftOpen(round, kind, chance))
  const kind = chance.of(owed)?.kind
  return owed.filter(one => one.kind === kind).flatMap(one => doneBy(round, one, chance))
}

export async function give({ round, said }: History, asks: readonly Ask[]): Promise<void> {
  for (const asked of asks) {
    const { actor, command, id, input } = asked
    said.push({ asked, answer: await round.county.asks(actor, command, id, input) })
  }
  await round.county.settled()
}

/** Nobody does anything up to an instant at which something happens by itself, or for some time. */
export async function silence(round: Round, chance: Chance): Promise<void> {
  const { county } = round
  const next = county.nextInstant()
  const later = addMinutes(county.now(), silentMinutes(round, chance))
  const isLong = round.tender().status === 'decrypting' ? 80 : 40
  await county.passesUntil(next === undefined || chance.happens(isLong) ? later : next)
}

/** In the room of an opening they are minutes; before the deadline sometimes all that is left; else days. */
function silentMinutes(round: Round, chance: Chance): number {
  const of = round.tender()
  if (of.status === 'decrypting') return 20
  if (of.status === 'receiving-bids' && chance.happens(60)) {
    const left = millisecondsBetween(round.county.now(), of.deadline) / 60_000
    if (left > 0) return Math.ceil(left)
  }
  return (chance.happens(40) ? 9 : 1 + chance.below(3)) * 1_440
}
