import { isBehind, type Actor } from '#libs/domain/deciding'
import type { Hand } from './state.js'

export const handOf = ({ id, actingFor }: Actor) => ({
  by: id,
  ...(actingFor !== undefined && { actingFor }),
})

/** Whether this person, or whom they act for, is among these or stands behind one of them. */
export const isAmong = (actor: Actor, hands: readonly Hand[]): boolean =>
  hands.some(hand => [hand.by, hand.actingFor].some(one => isBehind(actor, one)))
