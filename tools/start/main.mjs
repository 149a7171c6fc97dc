import { parseArgs } from 'node:util'
import { forgetGo, say, StartFault } from '../servers/index.mjs'
import { bringUp } from './bring-up.mjs'
import { onlyOne } from './only-one.mjs'
import { watch } from './product.mjs'
import { killRecorded } from './recorded.mjs'
import { places } from './settings.mjs'
import { askedToStop, Shutdown } from './shutdown.mjs'

/** `npm start`: everything up, the demonstration carried through, then it stays until Ctrl-C. */
async function main() {
  const { values } = parseArgs({ options: { 'no-demo': { type: 'boolean', default: false } } })
  const { product, servers, cache } = places()
  const release = await onlyOne(product)
  const shutdown = new Shutdown()
  const stop = askedToStop(async () => {
    await killRecorded(product)
    await killRecorded(servers)
    release()
  })
  try {
    await Promise.race([bringUp({ demonstrate: !values['no-demo'], shutdown }), stop])
    const unwatch = watch(product, say)
    await forgetGo(cache)
    await stop
    unwatch()
  } finally {
    await shutdown.inOrder()
    release()
  }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  say(error instanceof StartFault ? `\n${error.message}\n` : String(error))
  if (!(error instanceof StartFault)) console.error(error)
  process.exit(1)
}
