import type { TFunction } from 'i18next'
import type { Pickable } from './fields.js'

/** What something to pick is called. */
export const pickableWords = (one: Pickable, t: TFunction): string =>
  'label' in one ? one.label : t(one.words, { number: one.number })
