import { parseArgs } from 'node:util'
import { say } from '../../tools/servers/index.mjs'
import { serversOfThisRun } from '../../tools/test/servers.mjs'
import { projectOf } from './fault.mjs'
import { everyFault } from './faults/index.mjs'
import { jest } from './jest.mjs'
import { scratchCopy } from './scratch.mjs'

/**
 * `npm run sabotage`: every fault of the lists has to turn its test red, in a copy of the tree;
 * `--only <words>` takes those whose description has the words.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const faults = everyFault.filter(({ what }) => what.includes(values.only))

/** Copies that are worked in side by side. */
const COPIES = 2

/**
 * A red test says something only if it is green without the fault.
 *
 * @param {import('./scratch.mjs').Scratch} scratch
 */
async function allGreen({ folder }) {
  const tests = [...new Set(faults.map(({ test }) => test))]
  for (const [project, files] of Object.entries(Object.groupBy(tests, projectOf))) {
    const { passed, failed, broken } = await jest(folder, project, files ?? [])
    if (failed + broken > 0) throw new Error(`without any fault ${project} tests fail already`)
    say(`✓ ${project}: ${passed} tests are green without a fault`)
  }
}

/**
 * @param {import('./scratch.mjs').Scratch} scratch
 * @param {import('./fault.mjs').Fault} fault
 * @returns {Promise<boolean>} whether it was noticed
 */
async function noticed(scratch, fault) {
  const { failed, broken } = await scratch.with(fault, () =>
    jest(scratch.folder, projectOf(fault.test), [fault.test]),
  )
  const ok = failed > 0 && broken === 0
  const how = broken > 0 ? `${fault.test} does not even run` : `${fault.test} stays green`
  say(ok ? `✓ ${fault.what}` : `✗ ${fault.what}: ${how}`)
  return ok
}

/** @param {readonly import('./scratch.mjs').Scratch[]} copies */
async function sabotage(copies) {
  const waiting = [...faults]
  let survivors = 0
  await Promise.all(
    copies.map(async copy => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (!(await noticed(copy, next))) survivors += 1
      }
    }),
  )
  return survivors
}

const needsServers =
  process.env['XINPEI_TEST_SERVERS'] === undefined &&
  faults.some(({ test }) => projectOf(test) === 'integration')
const servers = needsServers ? await serversOfThisRun({ clusters: 1, namespaces: 2 }) : undefined
Object.assign(process.env, servers?.env)
const copies = await Promise.all(Array.from({ length: COPIES }, scratchCopy))
try {
  if (copies[0]) await allGreen(copies[0])
  const survivors = await sabotage(copies)
  say(`${faults.length - survivors} of ${faults.length} faults turned their test red`)
  process.exitCode = survivors === 0 ? 0 : 1
} finally {
  await Promise.all(copies.map(copy => copy.remove()))
  await servers?.stop()
}
