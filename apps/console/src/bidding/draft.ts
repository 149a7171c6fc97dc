import type { BidContent, TenderDocument } from '#libs/contracts'
import type { LotRound } from '#libs/domain/procurement/tender'
import { multiply, parseYuan, type Fen } from '#libs/money'
import { rowsOf, textOf, type Values } from '../acts/fields.js'
import type { Fault } from '../acts/faults.js'

/** A file of the bid: what of the tender document it answers. */
export interface BidFile {
  readonly about: string
  readonly file: Blob & { readonly name: string }
}

/** A bid as its bidder writes it, before anything is sealed; it never leaves this computer. */
export interface BidDraft {
  /** Unit price, size of the business, what small ones do of it, related institutions. */
  readonly values: Values
  readonly files: readonly BidFile[]
}

export const emptyDraft: BidDraft = { values: {}, files: [] }

type TenderLot = LotRound['document']

/** What the files answer: each factor that is judged, each condition, and the declaration letter. */
export const topicsOf = ({ factors, conditions }: TenderLot) => [
  ...conditions.map(({ condition, title }) => ({ about: condition, title })),
  ...factors
    .filter(({ kind }) => kind !== 'price')
    .map(({ factor, title }) => ({ about: factor, title })),
]

/** 中小企业声明函, the only proof of a business's size (46§11). */
export const declaration = 'business-size-declaration'

/** Undefined where it is no amount in yuan above zero. */
export function unitPriceOf({ values }: BidDraft): Fen | undefined {
  try {
    const amount = parseYuan(textOf(values, 'unitPrice'))
    return amount > 0 ? amount : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Unit price × heads of the lot, which the document fixes. */
export function priceOf(draft: BidDraft, { heads }: TenderLot): Fen | undefined {
  const unitPrice = unitPriceOf(draft)
  return unitPrice === undefined ? undefined : multiply(unitPrice, heads)
}

/** The answer that says what small and micro businesses do of it. */
export const smallShare = 'smallBusinessShare'

/**
 * Whether the bid may be one of several bidders or of subcontractors, so that it is asked what small
 * and micro businesses do of it (46§9). A document that is silent on consortiums accepts them (87§19).
 * What was written while it might be stays in sight.
 */
export const asksSmallShare = (
  { consortium, subcontracting }: Pick<TenderDocument, 'consortium' | 'subcontracting'>,
  values: Values,
): boolean =>
  consortium !== 'refused' || subcontracting?.allowed === true || textOf(values, smallShare) !== ''

/**
 * In basis points. Undefined where it is no share of a hundred per cent, or one of more than two
 * decimals: rounded up, it might reach the share that lowers the price.
 */
function smallShareOf({ values }: BidDraft): number | undefined {
  const text = textOf(values, smallShare)
  const share = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Infinity
  return share <= 10_000 ? share : undefined
}

/** Of one file, and of all that an envelope may hold. */
const mostOfFile = 20_000_000
const mostOfAll = 100_000_000

/** What keeps the bid from being sealed. */
export function faultsIn(draft: BidDraft): readonly Fault[] {
  const { values, files } = draft
  const asked = ['unitPrice', 'businessSize'].filter(name => textOf(values, name) === '')
  const malformed = !asked.includes('unitPrice') && unitPriceOf(draft) === undefined
  const noShare = textOf(values, smallShare) !== '' && smallShareOf(draft) === undefined
  const unnamed = rowsOf(values, 'related').flatMap((row, place): Fault[] =>
    textOf(row, 'institution') === ''
      ? [{ field: ['related', place, 'institution'], kind: 'missing' }]
      : [],
  )
  const sum = files.reduce((all, { file }) => all + file.size, 0)
  const tooLong = sum > mostOfAll || files.some(({ file }) => file.size > mostOfFile)
  return [
    ...asked.map((name): Fault => ({ field: [name], kind: 'missing' })),
    ...(malformed ? [{ field: ['unitPrice'], kind: 'malformed' } as const] : []),
    ...(noShare ? [{ field: [smallShare], kind: 'malformed' } as const] : []),
    ...unnamed,
    ...(tooLong ? [{ field: ['files'], kind: 'malformed' } as const] : []),
  ]
}

/** What would make the bid invalid or cost it points; the bidder may still hand it in. */
export type Doubt =
  /** 87§63: above the budget that the notice told. */
  | { readonly kind: 'above-budget' }
  /** 46§6: the lot is reserved for small and micro businesses and those of middle size. */
  | { readonly kind: 'reserved' }
  | { readonly kind: 'declaration-missing' }
  | { readonly kind: 'nothing-about'; readonly title: string }

export function doubtsIn(draft: BidDraft, lot: TenderLot): readonly Doubt[] {
  const { values, files } = draft
  const size = textOf(values, 'businessSize')
  const price = priceOf(draft, lot)
  const has = (about: string) => files.some(file => file.about === about)
  return [
    ...(price !== undefined && price > lot.budget ? [{ kind: 'above-budget' } as const] : []),
    ...(lot.reservedForSmallBusinesses && size === 'large' ? [{ kind: 'reserved' } as const] : []),
    ...(size !== '' && size !== 'large' && !has(declaration)
      ? [{ kind: 'declaration-missing' } as const]
      : []),
    ...topicsOf(lot)
      .filter(({ about }) => !has(about))
      .map(({ title }) => ({ kind: 'nothing-about', title }) as const),
  ]
}

export interface OfLot {
  readonly tender: string
  readonly lot: string
  readonly bidder: string
}

/**
 * What is sealed. Throws where a draft with faults is to be sealed all the same.
 * @param hashes of the files, in their order: SHA-256 in lower-case hexadecimal.
 */
export function contentOf(
  draft: BidDraft,
  of: OfLot,
  { lot, hashes }: { readonly lot: TenderLot; readonly hashes: readonly string[] },
): BidContent {
  const { values, files } = draft
  const [unitPrice, price] = [unitPriceOf(draft), priceOf(draft, lot)]
  const smallBusinessShare = smallShareOf(draft)
  if (unitPrice === undefined || price === undefined) throw new Error('a bid has a price')
  return {
    ...{ ...of, unitPrice, price },
    businessSize: sizeOf(values),
    ...(smallBusinessShare !== undefined && { smallBusinessShare }),
    related: rowsOf(values, 'related').map(row => textOf(row, 'institution')),
    documents: files.map(({ about, file: { name, size } }, place) => ({
      ...{ about, name: name.slice(0, 200), size, hash: hashes[place] ?? '' },
    })),
  }
}

export const businessSizes = ['micro', 'small', 'medium', 'large'] as const

function sizeOf(values: Values): BidContent['businessSize'] {
  const chosen = businessSizes.find(size => size === textOf(values, 'businessSize'))
  if (chosen === undefined) throw new Error('a bid says how large its business is')
  return chosen
}
