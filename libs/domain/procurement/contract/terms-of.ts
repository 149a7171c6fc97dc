import type { ContractTerms, TenderLot } from '#libs/contracts'
import { fen, multiply, ratio, share, split, type Fen } from '#libs/money'

/** All of it, in basis points. */
export const whole = 10_000

type AlsoSaid = Pick<ContractTerms, 'consortium' | 'subcontracting'>

/** The terms as rules, out of what the tender document says of a lot and the price that won it. */
export function termsOf(lot: TenderLot, unitPrice: Fen, also: AlsoSaid = {}): ContractTerms {
  const { kind, occupation, level, lessonHours, reservedForSmallBusinesses } = lot
  const { performanceSecurity, ...others } = lot.terms
  const { heads, agreement } = lot
  const money = moneyOf({ unitPrice, heads, instalments: lot.instalments })
  return {
    ...{ kind, occupation, level, lessonHours, ...money, ...others },
    ...{ reservedForSmallBusinesses, ...(agreement && { agreement }), ...also },
    performanceSecurity: share(money.amount, ratio(performanceSecurity, whole), 'down'),
  }
}

/** The same terms for another number of heads: the price per head and every share stay (法§49). */
export const withHeads = (terms: ContractTerms, heads: number): ContractTerms => ({
  ...terms,
  ...moneyOf({ ...terms, heads }),
})

interface Priced {
  readonly unitPrice: Fen
  readonly heads: number
  readonly instalments: readonly Omit<ContractTerms['instalments'][number], 'amount'>[]
}

/** Instalments sum to the amount to the fen, whatever their shares round to. */
function moneyOf({ unitPrice, heads, instalments }: Priced) {
  const amount = multiply(unitPrice, heads)
  const amounts = split(
    amount,
    instalments.map(instalment => instalment.share),
  )
  return {
    ...{ unitPrice, heads, amount },
    instalments: instalments.map((instalment, index) => ({
      ...instalment,
      amount: amounts[index] ?? fen(0),
    })),
  }
}
