import { readSeeds } from '#libs/seeding'
import { readConfiguration } from './configuration.js'
import { demonstrationPersons } from './demonstration-persons.js'
import { startSandbox } from './sandbox.js'

const { seeds, ...configuration } = readConfiguration()
const persons = demonstrationPersons(await readSeeds(seeds))
const sandbox = await startSandbox({ ...configuration, persons, now: () => Date.now() })

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void sandbox.close())
}
