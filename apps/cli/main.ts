import { program } from './program.js'
import { VerbFault } from './say.js'

try {
  await program(line => process.stdout.write(`${line}\n`)).parseAsync()
} catch (error) {
  process.stderr.write(`${error instanceof VerbFault ? error.message : String(error)}\n`)
  if (!(error instanceof VerbFault) && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
  process.exitCode = 1
}
