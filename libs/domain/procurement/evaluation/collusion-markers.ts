import type { BidContent, CollusionMarker } from '#libs/contracts'

/** A revealed bid, as far as 87§37 compares it with others. */
export interface Compared {
  readonly bid: string
  readonly content: Pick<BidContent, 'price' | 'documents' | 'machineCode' | 'fileCode' | 'makers'>
}

type Kind = CollusionMarker['kind']
type Traces = (content: Compared['content']) => readonly (string | undefined)[]

/** What two bids must not have in common. */
const traces: Readonly<Partial<Record<Kind, Traces>>> = {
  'same-author': ({ makers }) => [makers?.author],
  'same-handler': ({ makers }) => [makers?.handler],
  'same-project-member': ({ makers }) => makers?.projectMembers ?? [],
  'same-contact': ({ makers }) => makers?.contacts ?? [],
  'same-security-account': ({ makers }) => [makers?.securityAccount],
  'same-machine-code': ({ machineCode }) => [machineCode],
  'same-file-code': ({ fileCode }) => [fileCode],
  'same-document': ({ documents }) => documents.map(({ hash }) => hash),
}

/**
 * Everything by which bids look as if one hand had made them (87§37): a trace that two of them share,
 * and prices that differ by a rule. It finds and does not judge: the committee votes on each. Only
 * hashes of documents are here, so whole papers that are alike are found, and likeness of words is not.
 */
export function collusionMarkers(bids: readonly Compared[]): readonly CollusionMarker[] {
  const shared = Object.entries(traces).flatMap(([kind, of]) =>
    // `traces` has kinds as its keys.
    sharedBy(bids, of).map(alike => ({ kind: kind as Kind, bids: alike })),
  )
  const regular = regularPrices(bids).map(alike => ({
    kind: 'regular-price-difference' as const,
    bids: alike,
  }))
  return [...shared, ...regular].map((found, index) => ({
    marker: `${found.kind}-${String(index + 1)}`,
    ...found,
  }))
}

/** Groups of bids that have a trace in common, each group once. */
function sharedBy(bids: readonly Compared[], of: Traces): readonly string[][] {
  const seen = new Map<string, string[]>()
  for (const { bid, content } of bids) {
    for (const trace of new Set(of(content))) {
      if (trace !== undefined && trace !== '') seen.set(trace, [...(seen.get(trace) ?? []), bid])
    }
  }
  const groups = [...seen.values()].filter(group => group.length > 1)
  return [...new Map(groups.map(group => [group.join(), group])).values()]
}

/** Three prices or more that rise by one step, or by one ratio: the longest runs of neighbours. */
function regularPrices(bids: readonly Compared[]): readonly string[][] {
  const byPrice = bids.toSorted((one, other) => one.content.price - other.content.price)
  const runs: string[][] = []
  for (const rule of [sameStep, sameRatio]) {
    let run: Compared[] = []
    for (const next of byPrice) {
      const [one, other] = run.slice(-2)
      const goesOn = !one || !other || rule(one, other, next)
      if (!goesOn && run.length > 2) runs.push(run.map(({ bid }) => bid))
      run = goesOn ? [...run, next] : [...run.slice(-1), next]
    }
    if (run.length > 2) runs.push(run.map(({ bid }) => bid))
  }
  return [...new Map(runs.map(run => [run.join(), run])).values()]
}

type Regular = (one: Compared, other: Compared, next: Compared) => boolean

const sameStep: Regular = ({ content: a }, { content: b }, { content: c }) =>
  b.price > a.price && c.price - b.price === b.price - a.price

const sameRatio: Regular = ({ content: a }, { content: b }, { content: c }) =>
  b.price > a.price && BigInt(a.price) * BigInt(c.price) === BigInt(b.price) ** 2n
