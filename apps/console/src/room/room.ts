import type { Evaluation } from '#libs/domain/procurement/evaluation'
import type { LotRound } from '#libs/domain/procurement/tender'

/** The steps of an evaluation, each an address of its own. */
export const steps = ['qualification', 'responsiveness', 'scoring', 'review', 'signing'] as const
export type Step = (typeof steps)[number]

export const isStep = (name: string): name is Step => steps.some(step => step === name)

/** An evaluation as the server shows it to this reader. */
export interface EvaluationView {
  readonly id: string
  readonly version: number
  readonly state: Exclude<Evaluation, { readonly status: 'not-seated' }>
}

/**
 * Which half of the room somebody is in: a member judges, the organiser runs the evaluation and sees no
 * opinion, a watcher reads what is decided. Nobody is in two.
 */
export type Half = 'member' | 'organiser' | 'watcher' | 'outside'

interface Reader {
  readonly id: string
  readonly role: string
}

const organisers = ['procurement-officer', 'procurement-agency']
const watchers = ['signatory', 'supervisor', 'section-chief', 'auditor']

/** A member is one by name, in whatever role they read; experts who are none stay outside. */
export function halfOf({ id, role }: Reader, view: EvaluationView | undefined): Half {
  const members = view && 'members' in view.state ? view.state.members : []
  if (members.some(({ person }) => person === id)) return 'member'
  if (organisers.includes(role)) return 'organiser'
  return watchers.includes(role) ? 'watcher' : 'outside'
}

/** The step that a lot is at. */
export function stepOf({ stage }: LotRound, view: EvaluationView | undefined): Step {
  const state = view?.state
  if (state && isRanked(state)) return afterScoring(state)
  if (state?.status === 'scoring') return 'scoring'
  const seated = state !== undefined && state.status !== 'drawing'
  return seated || stage.status === 'qualified' ? 'responsiveness' : 'qualification'
}

/** Scores may still come back until somebody has signed (87§64). */
const afterScoring = ({ status, signed }: Ranked): Step =>
  status === 'completed' && signed.length === 0 ? 'review' : 'signing'

/** The evaluation of a lot that counts: the last that was begun. */
export const evaluationOf = (
  views: readonly EvaluationView[],
  lot: string,
): EvaluationView | undefined => views.findLast(({ state }) => state.lot === lot)

/** Results and all sheets are there to be read. */
export type Ranked = Extract<Evaluation, { readonly status: 'completed' | 'reported' }>

export const isRanked = (state: Evaluation): state is Ranked =>
  state.status === 'completed' || state.status === 'reported'
