import { dutyKinds } from '#facts/supervision/duty'
import { commandOf, findKind } from '#libs/domain/supervision/duty'
import { schemaOf, type Schema } from '../testing/index.js'
import { inAddress } from '#libs/identifiers'
import { catalogue, type CommandName } from './index.js'
import type { CommandDefinition } from '../types.js'

const definitions: readonly CommandDefinition[] = catalogue

test('every command has a name of its own, camelCase', () => {
  const names = definitions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter(name => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([])
})

test('every aggregate has a collection of its own in its context', () => {
  const aggregates = [...new Set(definitions.map(({ of }) => of))]
  const collections = aggregates.map(({ context, collection }) => `${context}/${collection}`)
  expect(new Set(collections).size).toBe(collections.length)
})

test('somebody may ask for every command, and names are typed', () => {
  const name: CommandName = 'openDuty'
  expect(definitions.filter(({ by }) => by.length === 0)).toEqual([])
  expect(definitions.map(one => one.name)).toContain(name)
})

test('what a duty asks for is a command that there is, and that says it discharges duties', () => {
  const doing = definitions
    .filter(({ discharges }) => discharges)
    .map(({ name }) => inAddress(name))
  const asked = Object.keys(dutyKinds).filter(kind => findKind(kind)?.dischargedBy.length !== 0)
  expect(asked.map(commandOf).filter(name => !doing.includes(name))).toEqual([])
})

/** The objects a body may be: the schema itself, or each branch of a union. */
function objectsOf(schema: Schema): readonly Schema[] {
  const branches = schema.anyOf ?? schema.oneOf
  return branches ? branches.flatMap(objectsOf) : [schema]
}

test('the body of every command is an object without fields that nobody knows', () => {
  const lenient = definitions.filter(({ input }) =>
    objectsOf(schemaOf(input)).some(
      ({ type, additionalProperties }) => type !== 'object' || additionalProperties !== false,
    ),
  )
  expect(lenient.map(({ name }) => name)).toEqual([])
})
