import './no-eval.js'
import type { z } from 'zod'
import {
  approvalCommands,
  contractCommands,
  dutyCommands,
  enquiryCommands,
  evaluationCommands,
  numberSeriesCommands,
  officialPaperCommands,
  projectCommands,
  tenderCommands,
} from '#libs/contracts'
import { cellOf } from './cells.js'

/** Where in the form something is amiss: a path of field names and row numbers. */
export interface Fault {
  readonly field: readonly (string | number)[]
  readonly kind: 'missing' | 'malformed'
  /** What a rule says of it, where one does. */
  readonly words?: string
}

const inAddress = (name: string): string =>
  name.replaceAll(/[A-Z]/g, one => `-${one.toLowerCase()}`)

/** The shapes of all commands that a form gives, by their names in addresses. */
const shapes: ReadonlyMap<string, z.ZodType> = new Map(
  [
    ...[projectCommands, approvalCommands, tenderCommands, evaluationCommands],
    ...[enquiryCommands, contractCommands, dutyCommands, officialPaperCommands],
    numberSeriesCommands,
  ].flatMap(commands =>
    Object.entries(commands).map(([name, shape]) => [inAddress(name), shape] as const),
  ),
)

/** The answer at a path of the input, `undefined` where the input does not go so far. */
const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      // Any object may be asked for any name.
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[name]
        : undefined,
    input,
  )

/** What was judged, and the opinion of it. */
function judgedOf(names: readonly (string | number)[]): string[] | undefined {
  const [of, last] = names.slice(-2)
  if (typeof of !== 'string') return undefined
  if (last === 'passed') return [of]
  return last === 'opinion' ? [`${of}Opinion`] : undefined
}

/**
 * The question that an input's path answers: of a paper its number or its file, of a channel, an
 * organiser or a draw its parts, of a judgement its outcome or its opinion, of a measure the indicator
 * it belongs to.
 */
function questionOf(path: readonly PropertyKey[]): (string | number)[] {
  const names = path.map(one => (typeof one === 'number' ? one : String(one)))
  const [first, second] = names
  if (first === 'draw') return questionOf(path.slice(1))
  const judged = judgedOf(names)
  if (judged) return judged
  if (names.length === 2 && typeof first === 'string' && typeof second === 'string') {
    if (first === 'channel' || first === 'organisation') return [second]
    return second === 'paper' ? [first] : [`${first}Evidence`]
  }
  const measures = ['dimension', 'unit', 'direction']
  return names.map(one => (measures.includes(String(one)) ? 'indicator' : one))
}

/** Of a line of a score sheet the cell that it came from. */
function cellOfLine(input: unknown, [name, place]: readonly PropertyKey[]) {
  if (name !== 'scores' || place === undefined) return undefined
  const [factor, bid] = ['factor', 'bid'].map(part => String(at(input, [name, place, part])))
  return [name, cellOf(String(factor), String(bid))]
}

/**
 * Every fault of an input, by the very shape that the server parses it with; the first of each field.
 * @param known what the form itself has found, which comes first.
 */
export function faultsOf(
  command: string,
  input: unknown,
  known: readonly Fault[] = [],
): readonly Fault[] {
  const issues = shapes.get(command)?.safeParse(input).error?.issues ?? []
  const found = [...known, ...issues.map(({ path }) => faultAt(input, path))]
  const faults = new Map<string, Fault>()
  for (const fault of found) {
    const name = fault.field.join('.')
    if (!faults.has(name)) faults.set(name, fault)
  }
  return [...faults.values()]
}

function faultAt(input: unknown, path: readonly PropertyKey[]): Fault {
  const answer = at(input, path)
  const missing = answer === undefined || answer === '' || Array.isArray(answer)
  return {
    field: cellOfLine(input, path) ?? questionOf(path),
    kind: missing ? 'missing' : 'malformed',
  }
}
