import { textOf, type Field, type Values } from './fields.js'

/** When it happened outside and the paper that proves it. */
export const outside: readonly Field[] = [
  { kind: 'day', name: 'occurredOn' },
  { kind: 'line', name: 'paper' },
  { kind: 'paper', name: 'evidence' },
]

export const outsideOf = (values: Values) => ({
  occurredOn: textOf(values, 'occurredOn'),
  paper: textOf(values, 'paper'),
  evidence: textOf(values, 'evidence'),
})
