import type { LotRound } from '#libs/domain/procurement/tender'
import { approvedIn } from './other-method.js'

type Stage = LotRound['stage']
type Left = Extract<Stage, { readonly status: 'left' }>
type Decided = NonNullable<Left['decided']>

const decidedFor = (method: Decided['method'], approved = true): Left => ({
  ...{ status: 'left', exit: 'apply-for-other-method', left: [] },
  decided: {
    ...{ lot: 'one', method, approved },
    decision: { authority: '财政局', paper: '1号', evidence: '0'.repeat(64), occurredOn: day },
  },
})

/** A day of the domain is a text that its own reader has checked. */
const day = '2026-05-08' as Decided['decision']['occurredOn']

const round = (id: string, stage: Stage, after?: string) => ({
  id,
  state: {
    basis:
      after === undefined
        ? undefined
        : { ground: 'few-bidders' as const, after: { tender: after, lot: 'one' } },
    lots: [{ document: { lot: 'one' }, stage }],
  },
})

test('what finance approved for a failed round is how its lot is bought, on that round’s decision', () => {
  expect(approvedIn([round('first', decidedFor('competitive-consultation'))])).toEqual({
    method: 'competitive-consultation',
    basis: { ground: 'few-bidders', after: { tender: 'first', lot: 'one' } },
  })
  expect(approvedIn([round('first', decidedFor('competitive-negotiation'))])?.basis.ground).toBe(
    'two-left',
  )
})

test('not what it turned down, is bought openly or elsewhere, is undecided, or was taken up', () => {
  const none = [
    ...[decidedFor('competitive-consultation', false), decidedFor('open-tender')],
    ...[decidedFor('single-source'), { status: 'awaiting-opening' } as const],
  ]
  for (const stage of none) expect(approvedIn([round('first', stage)])).toBeUndefined()
  const failed = round('first', decidedFor('competitive-consultation'))
  const later = round('second', { status: 'awaiting-opening' }, 'first')
  expect(approvedIn([failed, later])).toBeUndefined()
})
