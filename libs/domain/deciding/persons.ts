import type { Actor } from './deciding.js'

type Standing = Pick<Actor, 'id' | 'actingFor' | 'tookOver' | 'hands'>

/** Whether what is this person's is the actor's to do: their own, of whom they act for, or taken over. */
export const standsFor = (
  { id, actingFor, tookOver = [] }: Standing,
  person: string | undefined,
): boolean => person !== undefined && [id, actingFor, ...tookOver].includes(person)

/** Everybody whose duties are this actor's to do as they act now. */
export const seatsOf = ({ id, actingFor, tookOver = [] }: Standing): readonly string[] => [
  actingFor ?? id,
  ...tookOver,
]

/** Everybody whose will is in an act: who acts, for whom, and who acted for either in the same file. */
export const personsBehind = ({ id, actingFor, tookOver = [], hands = [] }: Standing) => [
  id,
  ...(actingFor === undefined ? [] : [actingFor]),
  ...tookOver,
  ...hands,
]

/** Maker ≠ checker 经办与审核分离, over the whole chain of delegation: whether this maker is behind it. */
export const isBehind = (actor: Standing, maker: string | undefined): boolean =>
  maker !== undefined && personsBehind(actor).includes(maker)
