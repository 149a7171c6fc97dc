import fc from 'fast-check'
import { instant } from '#libs/calendar'
import type { Handled } from '#libs/commands'
import { yuan } from '#libs/money'
import { occurrences, tally } from '../support/occurrences.js'
import { propertyRuns } from '../support/property-runs.js'
import { endOf, ends } from './ends.js'
import { finish, isOver, take, turn, type History, type Turn } from './history.js'
import { faultsOf } from './lawful.js'
import { requiredEnds, requiredEvents, requiredRefusals } from './required.js'
import { aRound, type Setting } from './round.js'

/** Autumn, around the long holiday, and so late that periods reach into a year without a calendar. */
const mornings = ['2026-09-02', '2026-10-12', '2026-11-12', '2026-12-08', '2026-12-27'] as const

const setting: fc.Arbitrary<Setting> = fc.record({
  startsAt: fc.constantFrom(...mornings).map(on => instant(`${on}T09:00+08:00`)),
  lots: fc.constantFrom(1 as const, 1 as const, 2 as const),
  reserved: fc.constantFrom(false, false, true),
  document: fc.record(
    {
      bidSecurity: fc.constant(yuan(400)),
      openQuestions: fc.constantFrom('hold' as const, 'noted' as const),
      challengedOnce: fc.constant(true as const),
      bidValidityDays: fc.constantFrom(90, 90, 45),
    },
    { requiredKeys: [] },
  ),
})

/** The full run takes as many as ten minutes allow. */
const minutes = 10
const runs = {
  ...propertyRuns(45, 10),
  ...{ interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false },
  // A shrunk history takes as long to find as hundreds of new ones; the seed tells the same again.
  endOnFailure: true,
}

const happened = tally('lawful ends', requiredEvents)
const refused = tally('refusals of a tender', requiredRefusals)
const ended = occurrences('ends of a lot', ends)

const reasonOf = (answer: Handled): string | undefined => {
  if (answer.kind === 'accepted') return undefined
  return 'refusal' in answer ? answer.refusal.reason : answer.kind
}

function note({ round, said }: History): void {
  for (const { type } of round.county.store.all()) happened.saw(type)
  for (const { answer } of said) {
    const reason = reasonOf(answer)
    if (reason !== undefined) refused.saw(reason)
  }
  for (const lot of round.lots) {
    const end = endOf(round.tender(), lot)
    if (end !== undefined) ended.saw(end)
  }
}

/** Where a tender stands that does not end, as far as it helps to see why. */
const standing = ({ round }: History) => ({
  now: round.county.now(),
  owed: round.duties().map(({ kind, about }) => `${kind} ${about ?? ''}`),
  lots: round.tender(),
})

/** Lives a history; whether every lot had ended before anybody saw to it. */
async function live(set: Setting, turns: readonly Turn[]): Promise<boolean> {
  const round = await aRound(set)
  const history: History = { round, said: [] }
  try {
    for (const one of turns) await take(history, one)
    const endedAtRandom = isOver(round)
    await finish(history)
    note(history)
    expect(isOver(round) ? [] : standing(history)).toEqual([])
    expect(faultsOf(round)).toEqual([])
    return endedAtRandom
  } finally {
    await round.county.close()
  }
}

/** Tells what was generated, whether or not all went well; what was required and never came. */
async function reported(lived: Promise<void>): Promise<readonly string[]> {
  const outcome = await Promise.allSettled([lived])
  const unreached = ended.missing().filter(end => requiredEnds.includes(end))
  const missing = [...happened.missing(), ...refused.missing(), ...unreached]
  const failed = outcome.find(({ status }) => status === 'rejected')
  if (failed && 'reason' in failed) throw failed.reason
  return missing
}

test(
  'every tender ends lawfully, whatever people do or leave undone, and whatever holds it up',
  async () => {
    let histories = 0
    let atRandom = 0
    const turns = fc.array(turn, { minLength: 70, maxLength: 120 })
    const history = fc.asyncProperty(setting, turns, async (set, taken) => {
      histories += 1
      if (await live(set, taken)) atRandom += 1
    })
    const missing = await reported(fc.assert(history, runs))
    process.stdout.write(`ended at random: ${String(atRandom)} of ${String(histories)}\n`)
    expect(missing).toEqual([])
    expect(atRandom / histories).toBeGreaterThanOrEqual(0.3)
  },
  2 * minutes * 60_000,
)
