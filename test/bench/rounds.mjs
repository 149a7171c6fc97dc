/**
 * Contenders measured side by side: rounds are interleaved and their order rotates, so that a slow
 * minute of a shared machine falls on all alike.
 *
 * @template Figures
 * @param {readonly { name: string, run: () => Promise<Figures> }[]} contenders
 * @param {number} rounds
 * @returns {Promise<Map<string, Figures[]>>} per contender one entry a round; a first round is dropped
 */
export async function interleaved(contenders, rounds) {
  /** @type {Map<string, Figures[]>} */
  const figures = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    const turn = (round + contenders.length) % contenders.length
    for (const { name, run } of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
      const measured = await run()
      if (round >= 0) figures.get(name)?.push(measured)
    }
  }
  return figures
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median
 */
export function percentile(values, share) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** @param {readonly number[]} values */
export function spread(values) {
  return { median: percentile(values, 0.5), least: Math.min(...values), most: Math.max(...values) }
}

/** @param {number} value */
export const rounded = value =>
  value >= 100 ? Math.round(value).toString() : value.toPrecision(3).toString()

/** @param {readonly number[]} values `median (least–most)` */
export function inWords(values) {
  const { median, least, most } = spread(values)
  return `${rounded(median)} (${rounded(least)}–${rounded(most)})`
}

/**
 * A table in Markdown, as it stands in this folder's README.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
