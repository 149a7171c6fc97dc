import type { LotKind, SkillLevel } from '#libs/contracts'
import { passedBy, type Passed, type Places } from '#libs/domain/county/annual-quota'
import { numberOf, rowsOf, textOf, type Values } from './fields.js'
import type { Scene } from './scene.js'

/** The places of the lots that are typed, as far as their heads are a number. */
export const placesIn = (values: Values): readonly Places[] =>
  rowsOf(values, 'lots').flatMap(row => {
    const heads = numberOf(row, 'heads')
    const [kind, occupation, level] = ['kind', 'occupation', 'level'].map(name => textOf(row, name))
    if (typeof heads !== 'number' || occupation === undefined) return []
    // One of the options of its question; unanswered it is no training, and takes no place.
    return [{ heads, occupation, kind: kind as LotKind, level: level as SkillLevel }]
  })

/** The lines of the year's quota that a plan with these places passes. */
export function passedWith(places: readonly Places[], { places: plan }: Scene): readonly Passed[] {
  const held = (plan?.lines ?? []).flatMap(
    ({ quota, occupation, level, binding = false, planned }) =>
      quota === undefined ? [] : [{ line: { occupation, level, heads: quota, binding }, planned }],
  )
  return passedBy(held, places)
}

/** The same with the lots as the plan has them. */
export const passedAsPlanned = (scene: Scene): readonly Passed[] => {
  const { project } = scene
  const requirement = project && 'requirement' in project.state && project.state.requirement
  return passedWith(requirement ? requirement.lots : [], scene)
}
