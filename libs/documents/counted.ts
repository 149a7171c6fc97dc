import { ordinal } from './chinese.js'
import type { Block, Table } from './paper.js'

/** A block with its number written out, as both files set it. */
export type CountedBlock =
  { readonly heading: string; readonly level: 1 | 2 } | { readonly text: string } | Table

/** Headings and items are counted as they come: 一、 over （一） over 1. */
export function counted(blocks: readonly Block[]): readonly CountedBlock[] {
  let [first, second] = [0, 0]
  return blocks.flatMap((block): readonly CountedBlock[] => {
    if ('items' in block) {
      return block.items.map((item, at) => ({ text: `${String(at + 1)}. ${item}` }))
    }
    if (!('heading' in block)) return [block]
    if (block.level === 1) {
      first += 1
      second = 0
      return [{ ...block, heading: `${ordinal(first)}、${block.heading}` }]
    }
    second += 1
    return [{ ...block, heading: `（${ordinal(second)}）${block.heading}` }]
  })
}
