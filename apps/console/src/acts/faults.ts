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
  'record-requirement-survey': projectCommands.recordRequirementSurvey,
  'reuse-requirement-survey': projectCommands.reuseRequirementSurvey,
  'record-public-opinion': projectCommands.recordPublicOpinion,
  'set-acceptance-plan': projectCommands.setAcceptancePlan,
  'set-risk-plan': projectCommands.setRiskPlan,
  'record-legal-review': projectCommands.recordLegalReview,
  'review-requirement': projectCommands.reviewRequirement,
  'record-organisation': projectCommands.recordOrganisation,
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

/** What was judged, and the opinion of it. */
function judgedOf(names: readonly (string | number)[]): string[] | undefined {
  const [of, last] = names.slice(-2)
  if (typeof of !== 'string') return undefined
  if (last === 'passed') return [of]
  return last === 'opinion' ? [`${of}Opinion`] : undefined
}

/**
 * The question that an input's path answers: of a paper its number or its file, of a channel or an organiser its
 * parts, of a judgement its outcome or its opinion, of a measure the indicator it belongs to.
 */
function questionOf(path: readonly PropertyKey[]): (string | number)[] {
  const names = path.map(one => (typeof one === 'number' ? one : String(one)))
  const [first, second] = names
  const judged = judgedOf(names)
  if (judged) return judged
  if (names.length === 2 && typeof first === 'string' && typeof second === 'string') {
    if (first === 'channel' || first === 'organisation') return [second]
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
