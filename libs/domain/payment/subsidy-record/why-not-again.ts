import { yearOf } from '#libs/calendar'
import type { CountedSubsidy, SubsidyRecord } from './state.js'

/** The limit in force for a claim: so many a year (第13项) or in a lifetime (苏人社函〔2025〕32号). */
export interface SubsidyLimit {
  readonly times: number
  readonly per: 'year' | 'lifetime'
}

const levels = ['five', 'four', 'three', 'two', 'one'] as const

/**
 * Why somebody cannot be counted again, or undefined. The same occupation and level is never paid
 * twice (第13项); a higher level held of the same occupation excludes the lower (连云港东海).
 */
export function whyNotAgain(
  record: SubsidyRecord,
  asked: Pick<CountedSubsidy, 'occupation' | 'level' | 'countedOn'>,
  { times, per }: SubsidyLimit,
): 'same-occupation-and-level' | 'higher-level-held' | 'limit-reached' | undefined {
  const ofOccupation = record.filter(({ occupation }) => occupation === asked.occupation)
  if (ofOccupation.some(({ level }) => level === asked.level)) return 'same-occupation-and-level'
  const rank = (level: CountedSubsidy['level']) => levels.indexOf(level)
  if (ofOccupation.some(({ level }) => rank(level) > rank(asked.level))) return 'higher-level-held'
  const within = record.filter(
    ({ countedOn }) => per === 'lifetime' || yearOf(countedOn) === yearOf(asked.countedOn),
  )
  return within.length >= times ? 'limit-reached' : undefined
}
