import './no-eval.js'
import type { z } from 'zod'
import {
  approvalCommands,
  challengeCommands,
  channelCommands,
  complaintCommands,
  contractCommands,
  dutyCommands,
  enquiryCommands,
  evaluationCommands,
  institutionCommands,
  outageLogCommands,
  numberSeriesCommands,
  officialPaperCommands,
  policySheetCommands,
  projectCommands,
  tenderCommands,
} from '#libs/contracts'
import { inAddress } from '#libs/identifiers'
import { cellOf, pageOf } from './cells.js'

/** Where in the form something is amiss: a path of field names and row numbers. */
export interface Fault {
  readonly field: readonly (string | number)[]
  readonly kind: 'missing' | 'malformed'
  /** What a rule says of it, where one does. */
  readonly words?: string
}

/** The shapes of all commands that a form gives, by their names in addresses. */
const shapes: ReadonlyMap<string, z.ZodType> = new Map(
  [
    ...[projectCommands, approvalCommands, tenderCommands, evaluationCommands],
    ...[enquiryCommands, contractCommands, dutyCommands, officialPaperCommands],
    ...[numberSeriesCommands, outageLogCommands, challengeCommands, complaintCommands],
    ...[institutionCommands, policySheetCommands, channelCommands],
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
 * organiser, a draw or a decision its parts, of a judgement its outcome or its opinion, of a measure the indicator
 * it belongs to.
 */
function questionOf(path: readonly PropertyKey[]): (string | number)[] {
  const names = path.map(one => (typeof one === 'number' ? one : String(one)))
  if (names[0] === 'draw' || names[0] === 'twoLeft') return questionOf(path.slice(1))
  const measures = ['dimension', 'unit', 'direction']
  return (
    judgedOf(names) ??
    partOf(names) ??
    names.map(one => (measures.includes(String(one)) ? 'indicator' : one))
  )
}

/** Asked for by names of their own, whatever they are a part of. */
const named = ['authority', 'occurredOn', 'experts']

/** What a part of something is asked for as: of a paper its number or its file. */
function partOf(names: readonly (string | number)[]): string[] | undefined {
  const [first, second] = names
  if (names.length !== 2 || typeof first !== 'string' || typeof second !== 'string') {
    return undefined
  }
  if (first === 'changes' && second === 'words') return ['changesWords']
  if (['channel', 'organisation'].includes(first) || named.includes(second)) return [second]
  return second === 'paper' ? [first] : [`${first}Evidence`]
}

/** Of a line of a score sheet the cell that it came from, or that cell's page. */
function cellOfLine(input: unknown, [name, place, of]: readonly PropertyKey[]) {
  if (name !== 'scores' || place === undefined) return undefined
  const [factor, bid] = ['factor', 'bid'].map(part => String(at(input, [name, place, part])))
  const cell = cellOf(String(factor), String(bid))
  return [name, of === 'page' ? pageOf(cell) : cell]
}

/** Of a member's vote on a marker the question it came from: the vote, or its reason. */
function markerOfLine(input: unknown, [name, place, part]: readonly PropertyKey[]) {
  if (name !== 'markers' || place === undefined) return undefined
  const marker = String(at(input, [name, place, 'marker']))
  return [part === 'reason' ? `${marker}.reason` : marker]
}

/** Of what was found to an objection the question it came from: whether it is right, or why. */
function findingOfLine(input: unknown, [name, place, part]: readonly PropertyKey[]) {
  if (name !== 'findings' || place === undefined) return undefined
  const objection = String(at(input, [name, place, 'objection']))
  return [part === 'reason' ? `${objection}.finding` : `${objection}.upheld`]
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
    field:
      cellOfLine(input, path) ??
      markerOfLine(input, path) ??
      findingOfLine(input, path) ??
      questionOf(path),
    kind: missing ? 'missing' : 'malformed',
  }
}
