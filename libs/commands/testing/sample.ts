import fc from 'fast-check'
import { z } from 'zod'

/** What of JSON Schema our shapes come out as. */
export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly additionalProperties?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

export const schemaOf = (shape: z.ZodType, io: 'input' | 'output' = 'input'): Schema =>
  z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Schema // what toJSONSchema writes

/** Every id in a sample: so a sampled object is owned by whoever has this id. */
export const sampleId = '01935f00-0000-7000-8000-00000000000a'

/**
 * The smallest value of a shape; the same every time.
 * @param inLists items that a list has at least, so that what stands in lists is seen too.
 */
export function sampleOf(schema: Schema, inLists = 0): unknown {
  const branch = (schema.oneOf ?? schema.anyOf)?.[0]
  if (branch) return sampleOf(branch, inLists)
  if ('const' in schema) return schema.const
  return schema.enum ? schema.enum[0] : samples[schema.type ?? 'null']?.(schema, inLists)
}

const sampleNumber = ({ minimum = 0, exclusiveMinimum = -1 }: Schema): number =>
  Math.max(minimum, exclusiveMinimum + 1)

const samples: Readonly<Record<string, (schema: Schema, inLists: number) => unknown>> = {
  object: sampleObject,
  array: ({ minItems = 0, items = {} }, inLists) =>
    Array.from({ length: Math.max(minItems, inLists) }, () => sampleOf(items, inLists)),
  string: sampleText,
  integer: sampleNumber,
  number: sampleNumber,
  boolean: () => false,
  null: () => null,
}

function sampleObject({ properties = {}, required = [] }: Schema, inLists: number): object {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .map(([name, schema]) => [name, sampleOf(schema, inLists)]),
  )
}

const texts: Readonly<Record<string, string>> = {
  uuid: sampleId,
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00.000+08:00',
}

function sampleText({ format, pattern, minLength = 0 }: Schema): string {
  const known = format === undefined ? undefined : texts[format]
  if (known !== undefined) return known
  if (pattern === undefined) return 'x'.repeat(Math.max(minLength, 1))
  const matching = fc.stringMatching(new RegExp(pattern))
  return fc.sample(matching, { seed: 1, numRuns: 1 })[0] ?? ''
}
