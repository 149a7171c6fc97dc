import '../acts/no-eval.js'
import { tenderCommands } from '#libs/contracts'
import type { OfferedMethod, TenderDocument } from '#libs/contracts'
import type { PreFlightRuleBook } from '#libs/contracts/views'
import type { Fault, Repair } from '#libs/domain/deciding'
import { preFlight, type DocumentPolicy } from '#libs/domain/procurement/pre-flight'

/** One thing that is amiss with a document, and where. */
export interface Problem {
  /** Nothing there, nothing that can be read, against a statute, or in need of a reason. */
  readonly kind: 'missing' | 'malformed' | 'blocks' | 'warns'
  /** The field, from the document on: `lots.0.terms.payWithinDays`. */
  readonly path: string
  /** Of a rule: its name, its article, what it says, and what would mend it. */
  readonly reason?: string
  readonly rule?: string
  readonly words?: string
  readonly repair?: readonly Repair[]
}

/** What the rules say of a document as far as it is written. */
export interface Checked {
  readonly problems: readonly Problem[]
  /** Rules that found nothing amiss. */
  readonly passed: number
  /** Rules altogether. */
  readonly rules: number
}

const shape = tenderCommands.redraftTender

interface Issue {
  readonly code?: string
  readonly expected?: unknown
  readonly values?: unknown
  readonly path: readonly PropertyKey[]
}

/** What stands for an answer that nobody has given, so that the rules can read past it. */
function neutralOf({ expected, values }: Issue): unknown {
  if (Array.isArray(values)) return values[0]
  switch (expected) {
    case 'object':
      return {}
    case 'array':
      return []
    case 'boolean':
      return true
    case 'string':
      return ''
    default:
      return 0
  }
}

const isOfType = ({ code }: Issue): boolean =>
  code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union'

type Node = Record<PropertyKey, unknown>

const nodeAt = (root: unknown, path: readonly PropertyKey[]): Node | undefined => {
  const found = path.reduce<unknown>(
    // Any object may be asked for any name.
    (at, name) => (typeof at === 'object' && at !== null ? (at as Node)[name] : undefined),
    root,
  )
  return typeof found === 'object' && found !== null ? (found as Node) : undefined // as above
}

/** Objects within objects within the document: no answer lies deeper. */
const deepest = 6

/**
 * The document with neutral answers where there are none, and which those are. The rules read whole
 * documents; what they say of a neutral answer is nobody's fault yet.
 */
function completed(written: unknown): { readonly document: unknown; readonly unread: Issue[] } {
  const document = structuredClone(written)
  const unread: Issue[] = []
  for (let depth = 0; depth < deepest; depth += 1) {
    const issues: readonly Issue[] = shape.safeParse(document).error?.issues ?? []
    const open = issues.filter(isOfType)
    if (open.length === 0) break
    for (const issue of open) {
      const within = nodeAt(document, issue.path.slice(0, -1))
      const last = issue.path.at(-1)
      if (within && last !== undefined) within[last] = neutralOf(issue)
      if (issue.expected !== 'object') unread.push(issue)
    }
  }
  return { document, unread: [...unread, ...emptyLists(document)] }
}

/** A list that wants lines and has none is not answered either. */
const emptyLists = (document: unknown): readonly Issue[] => {
  const issues: readonly Issue[] = shape.safeParse(document).error?.issues ?? []
  return issues.filter(({ path }) => {
    const answer = nodeAt(document, path.slice(0, -1))?.[path.at(-1) ?? '']
    return Array.isArray(answer) && answer.length === 0
  })
}

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** What the shape alone finds: nothing written, or nothing that can be read. */
function shapeProblems(written: unknown, document: unknown, unread: readonly Issue[]): Problem[] {
  const rest: readonly Issue[] = shape.safeParse(document).error?.issues ?? []
  const neutral = new Set(unread.map(({ path }) => dotted(path)))
  const outOfRange = rest.filter(({ path }) => !neutral.has(dotted(path)))
  return [...unread, ...outOfRange].map(({ path }) => {
    const within = nodeAt(written, path.slice(0, -1))
    const answer = within?.[path.at(-1) ?? '']
    const missing =
      answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
    return { kind: missing ? 'missing' : 'malformed', path: dotted(path) }
  })
}

const worded = (words: string, detail: Fault['detail']): string =>
  words.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in detail ? String(detail[name]) : placeholder,
  )

/** Holds what is written against its shape and every rule of its method, with the figures of the book. */
export function checkedDocument(
  written: unknown,
  book: PreFlightRuleBook,
  method: OfferedMethod = 'open-tender',
): Checked {
  const { document, unread } = completed(written)
  const said = new Map(book.rules.map(rule => [rule.reason, rule]))
  const { blocks, warns } = preFlight(
    document as TenderDocument, // every answer of a wrong type has been made neutral
    book.policy as unknown as DocumentPolicy, // the server answers with these very groups
    method,
  )
  const neutral = unread.map(({ path }) => dotted(path))
  const isRead = ({ path }: Fault): boolean =>
    !neutral.some(one => path === one || path.startsWith(`${one}.`))
  const told =
    (kind: 'blocks' | 'warns') =>
    (fault: Fault): Problem => ({
      ...{ kind, path: fault.path, reason: fault.reason, rule: fault.rule },
      words: worded(said.get(fault.reason)?.words ?? fault.reason, fault.detail),
      ...(fault.repair && { repair: fault.repair }),
    })
  const found = [...blocks, ...warns].filter(isRead)
  const broken = new Set(found.map(({ reason }) => reason))
  return {
    problems: [
      ...shapeProblems(written, document, unread),
      ...blocks.filter(isRead).map(told('blocks')),
      ...warns.filter(isRead).map(told('warns')),
    ],
    passed: book.rules.length - broken.size,
    rules: book.rules.length,
  }
}
