import { parseArgs } from 'node:util'
import { forgetGo, say, StartFault } from '../servers/index.mjs'
import { bringUp } from './bring-up.mjs'
import { onlyOne } from './only-one.mjs'
import { watch } from './product.mjs'
import { killRecorded } from './recorded.mjs'
import { places } from './settings.mjs'
import { askedToStop, Shutdown } from './shutdown.mjs'

/**
 * Everything up, the demonstration carried through, then it stays until Ctrl-C. Ends the process
 * with 0 after a stop that was asked for, with 1 after a fault.
 */
export async function start() {
  try {
    const { values } = parseArgs({ options: { 'no-demo': { type: 'boolean', default: false } } })
    await upUntilStopped(!values['no-demo'])
    process.exit(0)
  } catch (error) {
    if (error instanceof StartFault) say(`\n${error.message}\n`)
    else console.error(error)
    process.exit(1)
  }
}

/** @param {boolean} demonstrate */
async function upUntilStopped(demonstrate) {
  const { product, servers, cache } = places()
  const release = await onlyOne(product)
  const shutdown = new Shutdown()
  const stop = askedToStop(async () => {
    await killRecorded(product)
    await killRecorded(servers)
    release()
  })
  try {
    await Promise.race([bringUp({ demonstrate, shutdown }), stop])
    const unwatch = watch(product, say)
    await Promise.race([forgetGo(cache), stop])
    await stop
    unwatch()
  } finally {
    await shutdown.inOrder()
    release()
  }
}
