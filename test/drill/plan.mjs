import { random } from './random.mjs'

/** Everything that can be killed, by the name of its process. */
export const TARGETS = /** @type {const} */ ([
  ...['procurement', 'delivery', 'payment', 'supervision', 'county', 'portal'],
  ...['relay', 'consumers', 'worker', 'sandbox'],
  ...['kafka', 'temporal', 'postgres', 'temporal-postgres'],
])

/** @typedef {typeof TARGETS[number]} Target */

/**
 * What a run does to the county, and after how many of its commands.
 *
 * @typedef {{ after: number, what: Target | 'outage', waitMs: number }} Act
 */

/** The demonstration gives some 150 commands; later ones leave nobody to suffer. */
const LAST = 90

/**
 * Every target once, in an order and at moments that follow from the seed, and the outage of broker
 * and Temporal somewhere among them.
 *
 * @param {number} seed
 * @returns {Act[]}
 */
export function planOf(seed) {
  const chance = random(seed)
  const acts = chance.shuffled([...TARGETS, /** @type {const} */ ('outage')])
  const moments = acts.map(() => chance.between(1, LAST)).sort((one, other) => one - other)
  return acts.map((what, at) => ({
    what,
    after: moments[at] ?? LAST,
    waitMs: chance.between(0, 40),
  }))
}
