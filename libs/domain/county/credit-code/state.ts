import { bureauOnly, type Aggregate } from '#libs/domain/deciding'
import { deterministicId } from '#libs/identifiers'
import type { CreditCodeEvent } from './events.js'

/** Whose a 统一社会信用代码 is in this county's directory. */
export interface CreditCode {
  readonly institution: string | undefined
}

const namespace = '3b7c1f0a-52d4-5e69-9a1c-7f4d20b86e13'

/** The one stream of a code: two registrations of it meet there, however close they come. */
export const creditCodeIdOf = (code: string): string =>
  deterministicId('creditCode', namespace, code)

/** The institution that a code belongs to already, where it is another one. */
export const takenBy = ({ institution }: CreditCode, asking: string): string | undefined =>
  institution === asking ? undefined : institution

/** One stream per code, begun with the registration under it. */
export const creditCode: Aggregate<CreditCode, CreditCodeEvent> = {
  context: 'county',
  name: 'credit-code',
  collection: 'credit-codes',
  initial: { institution: undefined },
  evolve: (_, { data: { institution } }) => ({ institution }),
  keyOf: id => id,
  visibleTo: bureauOnly,
}
