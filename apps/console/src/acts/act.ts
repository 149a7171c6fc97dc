import type { DutyView } from '#libs/contracts/views'
import type { Field, Values } from './fields.js'

/** What one screen knows of one command: what is asked, how answers become its input. */
export interface Act {
  /** Address of the aggregate's commands below the deployment's root. */
  readonly at: string
  /** The object that the command goes to, where that is not the duty's own subject. */
  subject?(this: void, duty: DutyView): string
  /** `file-plan`, as in the command's address. */
  readonly command: string
  readonly fields: readonly Field[]
  /** Answers that stand there already. */
  readonly start?: Values
  /**
   * The command's input.
   * @param minted an id that stays the same while the form is open, for what the command creates.
   */
  input(this: void, values: Values, minted: string): unknown
  /**
   * What of the answers stands on the object already, of its page's state: compared with what was typed
   * when somebody else was faster.
   */
  stands?(this: void, state: unknown): Values
  /** Whether it can be taken back, and how. */
  readonly undo: 'withdraw' | 'correct' | 'return' | 'none'
}
