import { StartFault } from '../servers/index.mjs'
import { readEnvironment } from './environment-file.mjs'
import { spokenVerb } from './verb.mjs'

/** `npm run demo`, `npm run xinpei -- <verb>`: a verb of the command line on what runs here. */
const words = process.argv.slice(2)

try {
  await spokenVerb(words, await readEnvironment())
} catch (error) {
  console.error(error instanceof StartFault ? error.message : error)
  process.exitCode = 1
}
