import { catalogue } from '#libs/commands'
import { asyncApiOf } from './asyncapi.js'
import { authorisationOf } from './authorisation.js'
import { openApiOf } from './openapi.js'
import { preFlightTable } from './pre-flight.js'

const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`

/** Everything that is generated from the catalogue and the rules, by the name of its committed copy. */
export const generatedDocuments = (): Readonly<Record<string, string>> => ({
  'openapi.json': json(openApiOf(catalogue)),
  'asyncapi.json': json(asyncApiOf(catalogue)),
  'authorisation.md': authorisationOf(catalogue),
  'pre-flight.md': preFlightTable(),
})
