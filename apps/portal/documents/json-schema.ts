import { z } from 'zod'

export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema 2020-12 of a shape, without the dialect's own line: documents name it once. */
export function jsonSchema(shape: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}
