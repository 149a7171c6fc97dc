import type { Handled, Language } from '#libs/commands'
import { roles } from '#libs/contracts'
import type { Fault, Refusal } from '#libs/domain/deciding'
import { reasonWords, roleName, worded, words } from './words.js'

/** Every kind of problem there is; each has its title and words in the message files. */
export type ProblemKind =
  | 'refused'
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'unknown-command'
  | 'stale'
  | 'contended'
  | 'other-body'
  | 'idempotency-key-missing'
  | 'if-match-malformed'
  | 'body-malformed'
  | 'body-too-large'
  | 'body-too-deep'
  | 'media-type-unsupported'
  | 'query-invalid'
  | 'behind'
  | 'paper-not-yet'
  | 'paper-characters-missing'
  | 'issuer-unreachable'
  | 'unavailable'
  | 'too-many-requests'
  | 'internal'
  | 'acting-role-not-held'
  | 'acting-role-not-chosen'
  | 'not-acting-for'
  | `token-${string}`

/** RFC 9457, with the rule that says no, the way out and who can take it. */
export interface ProblemDocument {
  /** `urn:xinpei:problem:<kind>`. */
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly instance: string
  /** Of a refusal: the machine's word for the reason. */
  readonly reason?: string
  /** The article, `本县规定 …`, or the product's own rule. */
  readonly rule?: string
  readonly fix?: string
  readonly who?: string
  /** Faults of fields: a path (`lots.0.budget`) and its words. */
  readonly issues?: readonly Issue[]
}

/** One fault of a field; one of a refusal names its reason, its rule and, where it can, the repair. */
interface Issue extends Partial<Pick<Fault, 'reason' | 'rule' | 'repair'>> {
  readonly path: string
  readonly message: string
}

/** Where and in which language a problem is told. */
export interface Telling {
  readonly language: Language
  /** The request's path. */
  readonly instance: string
}

/** What goes into a problem's words, and members of its own. */
interface Particulars {
  readonly detail?: Readonly<Record<string, unknown>>
  readonly members?: Partial<ProblemDocument>
}

const statuses: Readonly<Record<string, number>> = {
  refused: 422,
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  'unknown-command': 404,
  stale: 412,
  contended: 409,
  'other-body': 422,
  'idempotency-key-missing': 400,
  'if-match-malformed': 400,
  'body-malformed': 400,
  'body-too-large': 413,
  'body-too-deep': 400,
  'media-type-unsupported': 415,
  'query-invalid': 400,
  behind: 503,
  'paper-not-yet': 404,
  'paper-characters-missing': 422,
  'issuer-unreachable': 503,
  unavailable: 503,
  'too-many-requests': 429,
  internal: 500,
  'acting-role-not-held': 403,
  'acting-role-not-chosen': 400,
  'not-acting-for': 403,
}

/** The document of a kind of problem, in the reader's language. */
export function problem(
  kind: ProblemKind,
  { language, instance }: Telling,
  { detail = {}, members = {} }: Particulars = {},
): ProblemDocument {
  const told = words[language].problems[kind]
  if (!told) throw new Error(`no words for the problem ${kind}`)
  return {
    type: `urn:xinpei:problem:${kind}`,
    status: statuses[kind] ?? 401,
    title: told.title,
    detail: worded(told.detail, detail),
    instance,
    ...members,
  }
}

/** What the gate answers when it does not accept. */
export type NotAccepted = Exclude<Handled, { kind: 'accepted' }>

/** The one place where the gate's answers become problems. */
export function problemOf(handled: NotAccepted, telling: Telling, command = ''): ProblemDocument {
  const { kind } = handled
  switch (kind) {
    case 'refused':
      return refusalProblem(kind, handled.refusal, telling)
    case 'forbidden':
      return handled.refusal
        ? refusalProblem(kind, handled.refusal, telling)
        : problem(kind, telling)
    case 'invalid':
      return problem(kind, telling, { members: { issues: issuesOf(handled, telling) } })
    case 'stale':
      return problem(kind, telling, { detail: { ...handled } })
    case 'unknown-command':
      return problem(kind, telling, { detail: { command } })
    default:
      return problem(kind, telling)
  }
}

const issuesOf = ({ issues }: Extract<NotAccepted, { kind: 'invalid' }>, { language }: Telling) =>
  issues.map(({ path, messages }) => ({ path, message: messages[language] }))

/** A "no" in its four lines: reason, fix, who and rule. */
function refusalProblem(
  kind: 'refused' | 'forbidden',
  { rule, reason, detail, fix, who, faults }: Refusal,
  telling: Telling,
): ProblemDocument {
  const { fixes } = words[telling.language]
  const told = spoken(detail, telling.language)
  const because = reasonIn(telling, reason, told)
  return problem(kind, telling, {
    detail: { reason: because },
    members: {
      detail: because,
      reason,
      ...(rule !== '' && { rule }),
      ...(fix !== undefined && { fix: worded(fixes[fix] ?? fix, told) }),
      ...(who !== undefined && { who: roleName(who, telling.language) }),
      ...(faults && { issues: faults.map(fault => issueOf(fault, telling)) }),
    },
  })
}

const issueOf = ({ detail, path, ...fault }: Fault, telling: Telling): Issue => ({
  path,
  message: reasonIn(telling, fault.reason, spoken(detail, telling.language)),
  ...fault,
})

const reasonIn = ({ language }: Telling, reason: string, detail: Refusal['detail']): string =>
  worded(reasonWords(language, reason), detail)

/** A role or another word among the particulars is said as people say it; all else stands as it is. */
const spoken = (detail: Refusal['detail'], language: Telling['language']): Refusal['detail'] =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => {
      const role = roles.find(one => one === value)
      const said = words[language].values[name]?.[String(value)]
      return [name, role ? roleName(role, language) : (said ?? value)]
    }),
  )
