import type { PurchasingMethod } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import { isOffered } from '#libs/domain/procurement/method'

/** Why no purchase here goes by a method: it is for goods (74§3), or lawful and carried through elsewhere. */
export function notOffered(method: PurchasingMethod): Refusal | undefined {
  if (method === 'inquiry') return refuse('74§3', 'inquiry-is-for-goods')
  return isOffered(method) ? undefined : refuse('', 'method-not-offered-here')
}
