import { condition, setHandler } from '@temporalio/workflow'
import { heard, recall, until } from '../../dist/libs/procedure/index.js'

/** Messages that a case waits for, one after the other. */
export const MESSAGES = 18

/** The same waits in Temporal's own words: the limit. */
export async function bareCase() {
  let count = 0
  setHandler(heard, facts => {
    count += facts.length
  })
  for (let message = 1; message <= MESSAGES; message += 1) await condition(() => count >= message)
}

/** In the words of procedures: facts are recalled, told apart, put in order and folded. */
export async function toldCase(/** @type {string} */ id) {
  const view = await recall(told, id)
  for (let message = 1; message <= MESSAGES; message += 1) {
    await until(() => view.count >= message)
  }
}

const told = {
  procedure: 'told',
  hears: ['Told'],
  initial: { count: 0 },
  caseOf: (/** @type {{ key: string }} */ { key }) => key,
  evolve: (/** @type {{ count: number }} */ { count }) => ({ count: count + 1 }),
}
