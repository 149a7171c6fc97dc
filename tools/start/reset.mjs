import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { StartFault, step, stopProcess } from '../servers/index.mjs'
import { onlyOne } from './only-one.mjs'
import { recordedIn } from './recorded.mjs'
import { places } from './settings.mjs'

/** `npm run reset`: throws this working copy's data away, after asking. */
async function reset() {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } })
  const { data, product, servers } = places()
  const release = await onlyOne(product)
  try {
    if (!values.yes && !(await isSure(data))) return
    for (const folder of [product, servers]) {
      for (const running of await recordedIn(folder)) {
        if (running.pid === process.pid) continue
        await step(`stop ${running.name}`, () => stopProcess(folder, running, { signal: 'SIGINT' }))
      }
    }
    await step(`remove data in ${data}`, async () => {
      for (const name of await readdir(data)) {
        // Runs of tests have servers and data of their own.
        if (!name.startsWith('test-')) await rm(join(data, name), { recursive: true, force: true })
      }
    })
  } finally {
    release()
  }
}

/** @param {string} data */
async function isSure(data) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Throw away all local data in ${data}? (yes/no) `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}

try {
  await reset()
} catch (error) {
  console.error(error instanceof StartFault ? `\n${error.message}\n` : error)
  process.exitCode = 1
}
