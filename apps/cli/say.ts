/** Where a verb speaks to the person at the keyboard. Logs are for machines, this is not one. */
export type Say = (line: string) => void

/** A verb could not do what it was asked to; its words are for the person, without a stack. */
export class VerbFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'VerbFault'
  }
}

/** Rows as columns, each as wide as its widest cell. Chinese characters take two places. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => widthOf(row[column] ?? ''))),
  )
  return rows.map(row =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}

const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (width, sign) => width + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(sign) ? 2 : 1),
    0,
  )
