import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandFailed, run } from '../../tools/servers/index.mjs'
import { productNode } from '../../tools/start/build.mjs'

/** @typedef {{ events: number, faults: readonly string[], said: string }} Verdict */

/**
 * Has the oracle look at everything that stands, in a process of its own.
 *
 * @param {import('./stack.mjs').Stack} stack
 * @returns {Promise<Verdict>}
 */
export async function oracleOf(stack) {
  const acknowledged = join(stack.folder, 'acknowledged.json')
  await writeFile(acknowledged, JSON.stringify([...stack.gateways[0].acknowledged.keys()]))
  const said = await wordsOf(stack, acknowledged)
  /** @type {unknown} */
  const line = JSON.parse(said.trim().split('\n').at(-1) ?? '')
  // The oracle's own last line.
  const last = /** @type {Omit<Verdict, 'said'>} */ (line)
  return { ...last, said }
}

/**
 * @param {import('./stack.mjs').Stack} stack
 * @param {string} acknowledged
 */
async function wordsOf(
  { eventsUrl, brokers, jars, treasury, temporalHttp, namespace },
  acknowledged,
) {
  try {
    return await run(productNode(), [
      join(import.meta.dirname, 'oracle', 'main.mjs'),
      ...['--database', eventsUrl, '--brokers', brokers, '--jars', jars],
      ...['--treasury', treasury, '--acknowledged', acknowledged],
      ...['--temporal', temporalHttp, '--namespace', namespace],
    ])
  } catch (error) {
    // It ends with 1 where it finds fault, and with no line of its own where it could not look.
    if (error instanceof CommandFailed && /^\{"events".*\}$/m.test(error.output)) {
      return error.output.slice(0, error.output.lastIndexOf('}') + 1)
    }
    throw error
  }
}
