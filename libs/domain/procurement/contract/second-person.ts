import { refuse, type Actor, type Refusal } from '#libs/domain/deciding'

/** 经办与审核分离: who made it, or anybody who acts for them, does not confirm it. */
export function isFirstPerson({ id, actingFor }: Actor, maker: string): boolean {
  return id === maker || actingFor === maker
}

export const secondPersonNeeded = (): Refusal =>
  refuse('本县规定 经办与审核分离', 'second-person-needed', { fix: 'ask-another-officer' })
