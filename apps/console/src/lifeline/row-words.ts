import type { TFunction } from 'i18next'
import { articleWords } from '../elements/article-words.js'
import { absolute } from '../elements/when-words.js'
import type { RowWords } from './csv.js'
import { itemWords } from './item-words.js'
import type { Item } from './items.js'

const instant = (at: number): string => new Date(at).toISOString()

function stateOf(item: Item, t: TFunction): string {
  if (item.kind === 'duty') return t(`lifeline.duty.${item.state}`)
  if (item.kind === 'phase') return t(item.current ? 'status.in-progress' : 'lifeline.duty.done')
  if (item.kind === 'suspension')
    return item.lifted ? t('lifeline.duty.done') : t('status.clock-paused')
  if (item.kind === 'clock-jump') return ''
  if (item.entry.effectiveAt !== undefined) return t('status.by-law')
  return item.entry.channel === 'elsewhere' ? t('status.copy') : ''
}

function basisOf(item: Item): string {
  if (item.kind === 'duty') return item.duty.article
  return item.kind === 'event' ? (item.entry.article ?? '') : ''
}

/** One row of the table twin, and of its CSV, in the reader's language. */
export function rowWords(item: Item, t: TFunction, language: 'zh' | 'en'): RowWords {
  const role =
    item.kind === 'duty' ? item.duty.role : item.kind === 'event' ? item.entry.role : undefined
  const from = absolute(instant(item.from), language)
  const until = item.kind === 'duty' ? item.due : item.kind === 'clock-jump' ? item.to : undefined
  return {
    when: until === undefined ? from : `${from} → ${absolute(instant(until), language)}`,
    what: itemWords(item, t),
    state: stateOf(item, t),
    who: role === undefined ? '' : t(`role.${role}`),
    basis: articleWords(basisOf(item), language),
  }
}
