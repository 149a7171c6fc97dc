import type { TFunction } from 'i18next'
import type { ProjectPage } from '#libs/contracts/views'
import { yuan } from '../elements/yuan.js'
import type { Item } from './items.js'
import { jumpsWords, lengthWords } from './jump-words.js'

/** What an item is called: the phase, the event or the duty. */
export function itemWords(item: Item, t: TFunction): string {
  switch (item.kind) {
    case 'phase':
      return t(`phase.${item.name}`)
    case 'event':
      return t(`event.${item.entry.type}`)
    case 'duty':
      return t(`duty.${item.duty.kind}`)
    case 'suspension':
      return t('lane.suspensions')
    case 'clock-jump':
      return t('clock.jumped', { length: lengthWords(item.to - item.from, t) })
  }
}

/** The same for the picture, where an amount tells more than its event alone. */
export function markWords(item: Item, t: TFunction): string {
  const words = itemWords(item, t)
  return item.lane === 'money' && item.kind === 'event' && item.entry.fen !== undefined
    ? `${words} ${yuan(item.entry.fen)}`
    : words
}

/** What stands beside a mark, or in it: of jumps of the clock how much time they left out. */
export const labelWords = (t: TFunction, item: Item, ...others: readonly Item[]): string =>
  item.kind === 'clock-jump' ? jumpsWords([item, ...others], t) : markWords(item, t)

/** The name of a lane; lots and classes carry their number where there are several. */
export function laneWords(lane: string, lanes: readonly string[], page: ProjectPage, t: TFunction) {
  if (lane.startsWith('lot-')) {
    const number = page.lots.find(({ id }) => lane === `lot-${id}`)?.number ?? ''
    return t('lane.lot', { number })
  }
  if (!lane.startsWith('class-')) return t(`lane.${lane}`)
  const classes = lanes.filter(one => one.startsWith('class-'))
  const number = classes.length > 1 ? ` ${String(classes.indexOf(lane) + 1)}` : ''
  return `${t('lane.classes')}${number}`
}
