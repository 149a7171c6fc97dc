import { catalogue } from '../catalogue/index.js'
import type { CommandDefinition } from '../types.js'
import { sampleOf, schemaOf } from './sample.js'

const definitions: readonly CommandDefinition[] = catalogue

test.each(definitions)(
  'a sample of the body of $name is one, its lists empty or not',
  ({ input }) => {
    for (const inLists of [0, 1]) {
      expect(input.safeParse(sampleOf(schemaOf(input), inLists)).error?.issues).toBe(undefined)
    }
  },
)
