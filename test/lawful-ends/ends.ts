import { lotOf, type LotStage, type Tender } from '#libs/domain/procurement/tender'

/** How a lot of a tender may lawfully end. */
export const ends = [
  /** A contract is signed (法§46). */
  'contracted',
  /** 废标 (法§36). */
  'failed',
  /** The document is mended, and another tender follows (87§43, 条例§49, 94§31). */
  'tendered anew',
  'another method approved',
  'another method refused',
  /** 终止招标 (87§29). */
  'terminated',
] as const
export type End = (typeof ends)[number]

type Placed = {
  readonly [Status in LotStage['status']]: (
    stage: Extract<LotStage, { readonly status: Status }>,
  ) => End | undefined
}

const underWay = (): undefined => undefined

/** Every state of a lot: an end of it, or on the way to one. */
const placed: Placed = {
  'awaiting-opening': underWay,
  'opening-not-held': underWay,
  opened: underWay,
  'awaiting-qualification': underWay,
  'too-few-qualified': underWay,
  qualified: underWay,
  'too-few-responsive': underWay,
  'evaluation-stopped': underWay,
  reported: underWay,
  confirmed: underWay,
  awarded: ({ contract }) => (contract === undefined ? undefined : 'contracted'),
  'winner-refused': underWay,
  failed: () => 'failed',
  left: ({ exit, decided }) => {
    if (exit === 'tender-again') return 'tendered anew'
    if (!decided) return undefined
    return decided.approved ? 'another method approved' : 'another method refused'
  },
}

/** The end that a lot has come to; undefined as long as it is on its way. */
export function endOf(tender: Tender, lot: string): End | undefined {
  if (tender.status === 'terminated') return 'terminated'
  const stage = lotOf(tender, lot)?.stage
  if (!stage) return undefined
  // Each status has the function of its own stage.
  const end = placed[stage.status] as (of: LotStage) => End | undefined
  return end(stage)
}
