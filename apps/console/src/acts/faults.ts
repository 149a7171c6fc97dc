import './no-eval.js'
import { approvalCommands, dutyCommands, projectCommands } from '#libs/contracts'

/** Where in the form something is amiss: a path of field names and row numbers. */
export interface Fault {
  readonly field: readonly (string | number)[]
  readonly kind: 'missing' | 'malformed'
}

const shapes = {
  'record-training-demand-survey': projectCommands.recordTrainingDemandSurvey,
  'set-performance-targets': projectCommands.setPerformanceTargets,
  'record-requirement': projectCommands.recordRequirement,
  'submit-for-approval': projectCommands.submitForApproval,
  'file-plan': projectCommands.filePlan,
  'disclose-intent': projectCommands.discloseIntent,
  'close-project': projectCommands.closeProject,
  'verify-project': approvalCommands.verifyProject,
  'countersign-project': approvalCommands.countersignProject,
  'record-collective-decision': approvalCommands.recordCollectiveDecision,
  'approve-project': approvalCommands.approveProject,
  'return-project': approvalCommands.returnProject,
  'explain-deadline': dutyCommands.explainDeadline,
}

const isShaped = (command: string): command is keyof typeof shapes => command in shapes

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

/**
 * The question that an input's path answers: of a paper its number or its file, of a channel its
 * parts, of a measure the indicator it belongs to.
 */
function questionOf(path: readonly PropertyKey[]): (string | number)[] {
  const names = path.map(one => (typeof one === 'number' ? one : String(one)))
  const [first, second] = names
  if (names.length === 2 && typeof first === 'string' && typeof second === 'string') {
    if (first === 'channel') return [second]
    return second === 'paper' ? [first] : [`${first}Evidence`]
  }
  const measures = ['dimension', 'unit', 'direction']
  return names.map(one => (measures.includes(String(one)) ? 'indicator' : one))
}

/** Every fault of an input, by the very shape that the server parses it with; the first of each field. */
export function faultsOf(command: string, input: unknown): readonly Fault[] {
  if (!isShaped(command)) return []
  const faults = new Map<string, Fault>()
  for (const { path } of shapes[command].safeParse(input).error?.issues ?? []) {
    const field = questionOf(path)
    const answer = at(input, path)
    const missing = answer === undefined || answer === '' || Array.isArray(answer)
    const name = field.join('.')
    if (!faults.has(name)) faults.set(name, { field, kind: missing ? 'missing' : 'malformed' })
  }
  return [...faults.values()]
}
