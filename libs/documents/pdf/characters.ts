import { counted, type CountedBlock } from '../counted.js'
import type { Paper } from '../paper.js'
import { faces, type Face } from './fonts.js'

/** What stands on every page besides the paper's own words. */
export const footWords = '校验码 ABCDEF0123456789-— '
export const watermark = '草稿'

/** Which characters each face has to set. */
export function charactersOf(paper: Paper): ReadonlyMap<Face, ReadonlySet<string>> {
  const said: Record<Face, string[]> = {
    body: [footWords, paper.number ?? '', `${paper.to ?? ''}：年月日 `],
    title: [paper.title, paper.redHead ?? ''],
    heading: [watermark],
  }
  for (const { by, on } of paper.signatures) said.body.push(by, on ?? '')
  for (const block of counted(paper.blocks)) sayBlock(block, said)
  return new Map(faces.map(face => [face, new Set(Array.from(said[face].join('')).filter(isSet))]))
}

/** Line breaks are no characters of a font. */
const isSet = (character: string): boolean => character >= ' '

function sayBlock(block: CountedBlock, said: Record<Face, string[]>): void {
  if ('heading' in block) said[block.level === 1 ? 'heading' : 'body'].push(block.heading)
  else if ('text' in block) said.body.push(block.text)
  else {
    said.heading.push(...block.head, block.caption ?? '')
    said.body.push(...block.rows.flat())
  }
}
