import { once } from 'node:events'
import { counted, type CountedBlock } from '../counted.js'
import type { Paper } from '../paper.js'
import { charactersOf } from './characters.js'
import { missingFrom, subset, type Face } from './fonts.js'
import { page } from './page.js'
import { setFeet, setHead, setSignatures } from './set-frame.js'
import { setTable } from './set-table.js'
import { headingOf, setParagraph } from './set-text.js'
import { openSheet, type Sheet } from './sheet.js'

/** The paper holds characters that no embedded face has; the DOCX leaves them to the reader's fonts. */
export class CharactersMissing extends Error {
  override readonly name = 'CharactersMissing'
  constructor(readonly characters: readonly string[]) {
    super(`no face has ${characters.join(' ')}`)
  }
}

/**
 * The paper as a PDF of A4 pages, its fonts embedded with just the characters in it. The same paper
 * gives the same bytes. Throws `CharactersMissing`.
 */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const sheet = openSheet({
    title: paper.title,
    dated: new Date(`${paper.asOf}T00:00:00Z`),
    fonts: await fontsOf(paper),
  })
  setHead(sheet, paper)
  setBlocks(sheet, counted(paper.blocks))
  setSignatures(sheet, paper.signatures)
  setFeet(sheet, paper)
  return bytesOf(sheet)
}

async function fontsOf(paper: Paper): Promise<ReadonlyMap<Face, Buffer>> {
  const wanted = [...charactersOf(paper)]
  const missing = await Promise.all(wanted.map(([face, set]) => missingFrom(face, set)))
  if (missing.flat().length > 0) throw new CharactersMissing([...new Set(missing.flat())])
  return new Map(
    await Promise.all(wanted.map(async ([face, set]) => [face, await subset(face, set)] as const)),
  )
}

function setBlocks(sheet: Sheet, blocks: readonly CountedBlock[]): void {
  for (const block of blocks) {
    if ('text' in block) setParagraph(sheet, block.text)
    else if ('heading' in block) {
      // A heading takes two lines of its text with it.
      sheet.room(3 * page.line)
      setParagraph(sheet, block.heading, headingOf(block.level))
    } else setTable(sheet, block)
  }
}

async function bytesOf({ doc }: Sheet): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(doc, 'end')
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
