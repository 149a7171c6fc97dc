import { randomInt } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { say, StartFault, step } from '../../tools/servers/index.mjs'
import { build } from '../../tools/start/build.mjs'
import { checkControl } from './control.mjs'
import { planOf } from './plan.mjs'
import { runOnce } from './run.mjs'
import { bringUp, FOLDER, killAll } from './stack.mjs'

/**
 * `npm run drill -- --times N [--seed S]`: carries demonstrations through while everything is killed at
 * work, and has an oracle look at what is left; at the end, with deduplication off, the oracle has to
 * find fault. `--control` shows that alone, after a demonstration that nobody disturbs.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1' },
    seed: { type: 'string' },
    control: { type: 'boolean', default: false },
    /** Only these are killed: `--targets worker,temporal`. */
    targets: { type: 'string' },
  },
})
const times = values.control ? 1 : Number(values.times)
const seed = values.seed === undefined ? randomInt(1, 1_000_000_000) : Number(values.seed)

const wanted = values.control ? [] : values.targets?.split(',')

/** @param {import('./plan.mjs').Act} act */
const isWanted = ({ what }) => wanted === undefined || wanted.includes(what)

/** @param {import('./stack.mjs').Stack} stack */
async function drill(stack) {
  for (let at = 0; at < times; at++) await good(stack, at)
  await checkControl(stack)
}

/**
 * @param {import('./stack.mjs').Stack} stack
 * @param {number} at
 */
async function good(stack, at) {
  const run = `run ${at + 1}/${times} seed ${seed + at}`
  say(run)
  const tell = /** @param {string} moment */ moment => say(`  ${moment}`)
  try {
    const { kills, duringOutage, grade, events, seconds } = await runOnce(stack, {
      plan: planOf(seed + at).filter(isWanted),
      tell,
    })
    say(
      `✓ ${run}: ${kills} kills, ${duringOutage} commands while broker and Temporal were away, ` +
        `rated ${grade}, ${events} events, ${seconds.toFixed(0)} s`,
    )
  } catch (error) {
    say(`✗ ${run}; data and logs in ${stack.folder}`)
    say(`  again: npm run drill -- --seed ${seed + at}`)
    throw error
  }
}

/** @type {import('./stack.mjs').Stack | undefined} */
let stack
const end = async () => {
  await (stack ? stack.end() : killAll())
}
// Whoever runs us may end us with SIGTERM after the terminal's Ctrl-C: the second of them is none.
let asked = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (!asked) void end().finally(() => process.exit(130))
    asked = true
  })
}
try {
  await build(step)
  stack = await bringUp()
  await drill(stack)
  await end()
  await rm(FOLDER, { recursive: true, force: true, maxRetries: 5 })
  process.exit(0)
} catch (error) {
  console.error(error instanceof StartFault ? error.message : error)
  await end()
  process.exit(1)
}
