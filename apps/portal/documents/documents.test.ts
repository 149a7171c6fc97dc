import { join } from 'node:path'
import { catalogue, type CommandDefinition } from '#libs/commands'
import { forPeople } from '#libs/http'
import { asyncApiOf } from './asyncapi.js'
import { openApiOf } from './openapi.js'
import { staleDocuments } from './stale.js'

const commands: readonly CommandDefinition[] = catalogue

test('the committed copies are what the catalogue says', () => {
  expect(staleDocuments(join(import.meta.dirname, '../../../docs'))).toEqual([])
})

test('every command that people may ask for has an operation, and every reference leads somewhere', () => {
  const document = openApiOf(commands)
  // What openApiOf has just written.
  const paths = Object.entries(document.paths as Paths)
  expect(paths.flatMap(([, { post }]) => post?.operationId ?? [])).toEqual(
    commands.filter(forPeople).map(({ name }) => name),
  )
  expect(unresolved(document)).toEqual([])
})

test('every event of every aggregate has a message, and every reference leads somewhere', () => {
  const document = asyncApiOf(commands)
  expect(unresolved(document)).toEqual([])
  expect(JSON.stringify(document)).toContain('xinpei.supervision.DutyOpened.v1')
})

type Paths = Record<string, { readonly post?: { readonly operationId: string } }>

/** References of the document itself; those inside a JSON Schema are relative to that schema. */
function unresolved(document: object): readonly string[] {
  const refs = JSON.stringify(document).match(/#\/(components|channels)\/[^"]+/g) ?? []
  return refs.filter(ref => {
    const steps = ref.slice(2).split('/')
    return (
      steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), document) === undefined
    )
  })
}
