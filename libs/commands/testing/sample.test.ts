import { catalogue } from '../catalogue/index.js'
import type { CommandDefinition } from '../types.js'
import { sampleOf, schemaOf } from './sample.js'

const definitions: readonly CommandDefinition[] = catalogue

test.each(definitions)('a sample of the body of $name is one', ({ input }) => {
  expect(input.safeParse(sampleOf(schemaOf(input))).error?.issues).toBe(undefined)
})
