import type { Block, Paper } from '../paper.js'

/** All that a paper says, one thing a line: what tests look for words in. */
export const said = ({
  title,
  redHead,
  to,
  number,
  blocks,
  signatures,
  checkCode,
}: Paper): string =>
  [
    ...[redHead, number, title, to],
    ...blocks.flatMap(linesOf),
    ...signatures.flatMap(({ by, on }) => [by, on]),
    checkCode,
  ]
    .filter(line => line !== undefined)
    .join('\n')

function linesOf(block: Block): readonly string[] {
  if ('heading' in block) return [block.heading]
  if ('text' in block) return [block.text]
  if ('items' in block) return block.items
  return [block.caption ?? '', block.head.join('｜'), ...block.rows.map(row => row.join('｜'))]
}
