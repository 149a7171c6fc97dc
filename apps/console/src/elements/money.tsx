import { yuan } from './yuan.js'

interface MoneyProps {
  /** Integer fen; undefined is unknown, which is not zero. */
  readonly fen: number | undefined
  /** The word for an unknown amount. */
  readonly unknown: string
}

/** An amount in yuan, right-aligned; the unit stands in the column's head. */
export function Money({ fen, unknown }: MoneyProps) {
  if (fen === undefined) return <span className="caption">{unknown}</span>
  return (
    <data className="money" value={fen / 100}>
      {yuan(fen)}
    </data>
  )
}
