import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { yearOf, dayOf } from '#libs/calendar'
import { earmarked } from './book.js'
import { ledgerOpened, type LedgerEvent, type LedgerInput } from './events.js'
import { balanceOf, type Ledger } from './state.js'

interface LedgerAndPrevious {
  readonly self: Ledger
  /** The book of the year before, when the input names one. */
  readonly previous?: Ledger | undefined
}

/**
 * Opens a year's book with the balance and the positions of the year before (分账核算, 失业保险条例§11).
 * Without a book before it, the carried balance is what the voucher shows.
 */
export function openLedger(
  { self, previous }: LedgerAndPrevious,
  { year, fund, carried, paper, evidence }: LedgerInput<'openLedger'>,
  { at }: Deciding,
): Decided<LedgerEvent> {
  if (self.status !== 'not-opened') return refuse(earmarked, 'ledger-already-open')
  if (year !== yearOf(dayOf(at))) return refuse(earmarked, 'not-this-year', { detail: { year } })
  const positions = carriedPositions(previous, { fund, carried, year })
  if (isRefusal(positions)) return positions
  return [ledgerOpened({ year, fund, carried, paper, evidence, positions: [...positions] })]
}

function carriedPositions(
  previous: Ledger | undefined,
  opening: Pick<LedgerInput<'openLedger'>, 'fund' | 'carried' | 'year'>,
) {
  if (previous === undefined) return []
  if (previous.status !== 'closed') return refuse(earmarked, 'year-before-not-closed')
  if (previous.fund !== opening.fund || previous.year !== opening.year - 1) {
    return refuse(earmarked, 'not-the-book-before')
  }
  const balance = balanceOf(previous)
  if (balance !== opening.carried) {
    return refuse(earmarked, 'carried-differs-from-balance', {
      detail: { carriedFen: opening.carried, balanceFen: balance },
    })
  }
  return Object.values(previous.positions)
    .map(({ settled: _, budget: __, ...position }) => position)
    .filter(({ reservation, commitment, frozen, advance }) =>
      [reservation, commitment, frozen, advance].some(amount => amount > 0),
    )
}
