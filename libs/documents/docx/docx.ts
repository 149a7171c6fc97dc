import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import { counted } from '../counted.js'
import type { Paper } from '../paper.js'
import { fixedArchive } from './fixed-archive.js'
import { blockOf } from './blocks.js'
import { frameOf, signaturesOf } from './frame.js'
import { fonts, halfPoints } from './style.js'

/**
 * The paper as a DOCX in the standard's own typefaces, which the reader's machine has to have: for
 * going on working on it. The same paper gives the same bytes.
 */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const document = new Document({
    creator: 'Xinpei',
    title: paper.title,
    styles: { default: { document: { run: { font: fonts.body, size: halfPoints.body } } } },
    sections: [
      {
        properties: { page: { size: a4, margin } },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: childrenOf(paper),
      },
    ],
  })
  const archive = await Packer.toBuffer(document)
  return fixedArchive(archive, new Date(`${paper.asOf}T00:00:00Z`))
}

const millimetres = (length: number): number => Math.round((length / 25.4) * 1440)
const a4 = { width: millimetres(210), height: millimetres(297) }
const margin = {
  ...{ top: millimetres(37), bottom: millimetres(35) },
  ...{ left: millimetres(28), right: millimetres(26) },
  footer: millimetres(24),
}

const childrenOf = (paper: Paper): FileChild[] => [
  ...frameOf(paper),
  ...counted(paper.blocks).flatMap(blockOf),
  ...signaturesOf(paper.signatures),
]

/** What is no more than a draft says so above every page. */
function headerOf({ state }: Paper): Header {
  const draft = state === 'draft' || state === 'numbered'
  const mark = new TextRun({ text: '草　稿', font: fonts.heading, size: 72, color: 'C8C8C8' })
  const alignment = AlignmentType.CENTER
  return new Header({ children: [new Paragraph({ alignment, children: draft ? [mark] : [] })] })
}

function footerOf({ checkCode }: Paper): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fonts.number,
    size: halfPoints.number,
  })
  const code = new TextRun({ text: `校验码 ${checkCode}`, size: halfPoints.foot })
  const spacing = { line: 240, lineRule: LineRuleType.AUTO }
  return new Footer({
    children: [
      new Paragraph({ spacing, alignment: AlignmentType.CENTER, children: [number] }),
      new Paragraph({ spacing, alignment: AlignmentType.CENTER, children: [code] }),
    ],
  })
}
