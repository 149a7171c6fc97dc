import type { DutyView } from '#libs/contracts/views'
import type { Passed } from '#libs/domain/county/annual-quota'
import type { Fault } from './faults.js'
import type { Field, Values } from './fields.js'
import type { Read, Scene } from './scene.js'

/** What one screen knows of one command: what is asked, how answers become its input. */
export interface Act {
  /** Address of the aggregate's commands below the deployment's root. */
  readonly at: string
  /** The object that the command goes to, where that is not the duty's own subject. */
  subject?(this: void, duty: Pick<DutyView, 'about' | 'caseId'>): string
  /** The stream that the command goes to, where only what was read tells it. */
  goesTo?(this: void, scene: Scene): string
  /** Whether this person made what the act confirms, which takes another: 经办与审核分离. */
  isMaker?(this: void, scene: Scene): boolean
  /** What somebody else proposed and this act confirms, for the second person to see beside what stands. */
  confirms?(this: void, scene: Scene): ToConfirm | undefined
  /** `file-plan`, as in the command's address. */
  readonly command: string
  /** What the form reads before it is shown, for what its questions offer. */
  readonly reads?: Read
  readonly fields: readonly Field[] | ((this: void, scene: Scene) => readonly Field[])
  /** Answers that stand there already. */
  readonly start?: Values | ((this: void, scene: Scene) => Values)
  /**
   * The command's input.
   * @param minted an id that stays the same while the form is open, for what the command creates.
   */
  input(this: void, values: Values, minted: string, scene: Scene): unknown
  /** What the shape of the command cannot know to be amiss. */
  check?(this: void, values: Values, scene: Scene): readonly Fault[]
  /**
   * What of the answers stands on the object already, of its page's state: compared with what was typed
   * when somebody else was faster.
   */
  stands?(this: void, state: unknown): Values
  /** It decides who may take part or wins: what ties the bidders of its lot is shown before it (条例§18). */
  readonly showsRelations?: true
  /** It judges the bids of its lot: what they say and their documents lie beside it. */
  readonly showsBids?: true
  /** It decides on a plan, or mends one: all that the plan says and what was said of it stands with it. */
  readonly showsPlan?: true
  /** Lines of the year's quota that the plan passes as it is answered; they warn, the gate refuses. */
  passes?(this: void, values: Values, scene: Scene): readonly Passed[]
  /** It makes the object that it goes to, under the minted id. */
  readonly creates?: true
  /** Its id, where that follows from what was answered and cannot be any other. */
  idFrom?(this: void, values: Values): string
  /** Several do it side by side on one object without touching each other: no version is asked for. */
  readonly sideBySide?: true
  /** Whether it can be taken back, and how. */
  readonly undo: 'withdraw' | 'until-over' | 'correct' | 'return' | 'none'
}

/** A proposal before the second person: the answers that stand, and those that would take their place. */
export interface ToConfirm {
  readonly fields: readonly Field[]
  readonly stands: Values
  readonly proposed: Values
  readonly reason: string
  /** The words it is shown with where it is no correction: `title_use`. */
  readonly as?: string
}

export const fieldsOf = ({ fields }: Act, scene: Scene): readonly Field[] =>
  typeof fields === 'function' ? fields(scene) : fields

export const startOf = ({ start = {} }: Act, scene: Scene): Values =>
  typeof start === 'function' ? start(scene) : start
