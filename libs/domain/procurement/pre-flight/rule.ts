import type { TenderDocument, TenderLot } from '#libs/contracts'
import type { Repair, RefusalDetail } from '#libs/domain/deciding'
import type { MethodRules } from '#libs/domain/procurement/method'
import type { Policy } from '#libs/policy'

/** The groups of the policy sheet that the rules read; whoever runs them elsewhere takes these along. */
export const documentPolicyGroups = [
  ...(['tender', 'bidSecurity', 'price', 'smallAndMedium', 'performanceSecurity'] as const),
  ...(['payment', 'requirement', 'contract', 'projectTraining', 'award', 'opening'] as const),
  ...(['committee', 'consultation', 'negotiation'] as const),
] as const

/** What the rules go by. */
export type DocumentPolicy = Pick<Policy, (typeof documentPolicyGroups)[number]>

/** Where a rule is broken, with the figures of its words and, where one is mechanical, the repair. */
export interface Breach {
  /** The field, from the document on: `lots.0.terms.payWithinDays`. */
  readonly path: string
  readonly detail?: RefusalDetail
  readonly repair?: readonly Repair[]
}

/**
 * One rule of the pre-flight 预检. A statute `blocks`; the rest `warns`, and whoever goes on gives the
 * reason, which stands in the record of the tender.
 */
export interface Rule {
  /** A message key, and the rule's name: `ceiling-above-budget`. */
  readonly reason: string
  /** The article: `87§12`. */
  readonly rule: string
  readonly weight: 'blocks' | 'warns'
  readonly check: (
    document: TenderDocument,
    policy: DocumentPolicy,
    method: MethodRules,
  ) => readonly Breach[]
}

/** What a check answers: nothing, one breach, or one for each place. */
type Found = Breach | readonly Breach[] | undefined

type Named = Pick<Rule, 'rule' | 'reason'>

type OfDocument = (document: TenderDocument, policy: DocumentPolicy, method: MethodRules) => Found
type OfLot = (lot: TenderLot, policy: DocumentPolicy, method: MethodRules) => Found

/** A statute over the document as a whole. */
export const ofDocument = (named: Named, check: OfDocument): Rule => ({
  ...{ ...named, weight: 'blocks' },
  check: (document, policy, method) => all(check(document, policy, method)),
})

/** A statute over each lot by itself; its breaches name the field from the lot on. */
export const ofLot = (named: Named, check: OfLot): Rule =>
  ofDocument(named, ({ lots }, policy, method) =>
    lots.flatMap((lot, index) =>
      all(check(lot, policy, method)).map(one => within(lot, index, one)),
    ),
  )

/** The same that only warns. */
export const warnsOfDocument = (named: Named, check: OfDocument): Rule => ({
  ...ofDocument(named, check),
  weight: 'warns',
})
export const warnsOfLot = (named: Named, check: OfLot): Rule => ({
  ...ofLot(named, check),
  weight: 'warns',
})

/** A breach that another value of its field mends; null takes the field away. */
export const mendedBy = (
  path: string,
  value: Repair['value'],
  detail: RefusalDetail = {},
): Breach => ({
  ...{ path, detail },
  repair: [{ path, value }],
})

const all = (found: Found): readonly Breach[] =>
  found === undefined ? [] : 'path' in found ? [found] : found

function within({ lot }: TenderLot, index: number, { path, detail, repair }: Breach): Breach {
  const from = `lots.${String(index)}.`
  return {
    path: `${from}${path}`,
    detail: { lot, ...detail },
    ...(repair && { repair: repair.map(one => ({ ...one, path: `${from}${one.path}` })) }),
  }
}

/** A breach at each item of a list for which `found` answers more than undefined. */
export function atEach<Item>(
  name: string,
  items: readonly Item[],
  found: (item: Item, index: number) => Omit<Breach, 'path'> | undefined,
): readonly Breach[] {
  return items.flatMap((item, index) => {
    const breach = found(item, index)
    return breach ? [{ path: `${name}.${String(index)}`, ...breach }] : []
  })
}

/** A breach at each item whose name an earlier one has. */
export const atEachNamedTwice = <Item>(
  name: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Breach[] =>
  atEach(name, items, (item, index) =>
    items.slice(0, index).some(earlier => nameOf(earlier) === nameOf(item))
      ? { detail: { named: nameOf(item) } }
      : undefined,
  )
