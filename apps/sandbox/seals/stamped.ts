import {
  PDFDocument,
  PDFHexString,
  PDFName,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib'

export interface Stamp {
  readonly reference: string
  /** SM2 over the bytes that are handed to it: 128 characters in hexadecimal. */
  readonly sign: (message: Uint8Array) => string
}

const red = rgb(0.82, 0.05, 0.08)
/** Points: the seal of an office is 42 mm wide (国发〔1999〕25号). */
const radius = 59.5
const fromRight = 100
const fromFoot = 150

/**
 * A PDF with a red round seal on its last page, and a signature over all of it. What came in stands at
 * its beginning, byte for byte: the seal is an update behind it (ISO 32000-1 §7.5.6).
 */
export async function stamped(pdf: Uint8Array, { reference, sign }: Stamp): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true })
  const page = document.getPages().at(-1)
  if (!page) throw new Error('a paper has a page')
  draw(page, await document.embedFont(StandardFonts.Helvetica), reference)
  addSignature(document, page)
  return signed(await document.save({ useObjectStreams: false }), sign)
}

function draw(page: PDFPage, font: PDFFont, reference: string): void {
  const { x, y } = centreOf(page)
  const line = { borderColor: red, borderWidth: 3, opacity: 0, borderOpacity: 0.8 }
  page.drawEllipse({ x, y, xScale: radius, yScale: radius, ...line })
  page.drawSvgPath(star(18), { x, y: y + 6, color: red, opacity: 0.8 })
  const words = [
    { text: 'DEMONSTRATION SEAL', size: 8, down: 30 },
    { text: reference, size: 7, down: 42 },
  ]
  for (const { text, size, down } of words) {
    const left = x - font.widthOfTextAtSize(text, size) / 2
    page.drawText(text, { x: left, y: y - down, size, font, color: red })
  }
}

const centreOf = (page: PDFPage) => ({ x: page.getWidth() - fromRight, y: fromFoot })

/** A star of five points around the origin, as an SVG path. */
function star(size: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const far = index % 2 === 0 ? size : size * 0.382
    const turn = (index * Math.PI) / 5 - Math.PI / 2
    return `${(far * Math.cos(turn)).toFixed(2)} ${(far * Math.sin(turn)).toFixed(2)}`
  })
  return `M ${corners.join(' L ')} Z`
}

/** Ten digits hold any place in a file; they are written over once the file is there. */
const unknownPlace = 9_999_999_999
const signatureDigits = 128

function addSignature(document: PDFDocument, page: PDFPage): void {
  const { context, catalog } = document
  const places = [0, unknownPlace, unknownPlace, unknownPlace]
  const signature = context.register(
    context.obj({
      ...{ Type: 'Sig', Filter: 'GM.Sandbox', SubFilter: 'GM.sm2sm3', ByteRange: places },
      Contents: PDFHexString.of('0'.repeat(signatureDigits)),
    }),
  )
  const { x, y } = centreOf(page)
  const field = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, V: signature, P: page.ref },
      ...{ T: PDFHexString.fromText('seal') },
      Rect: [x - radius, y - radius, x + radius, y + radius],
    }),
  )
  page.node.addAnnot(field)
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }))
}

/** Signs everything but the place of the signature itself, and puts it there. */
function signed(file: Uint8Array, sign: Stamp['sign']): Uint8Array {
  const bytes = Buffer.from(file)
  const empty = `<${'0'.repeat(signatureDigits)}>`
  const from = bytes.lastIndexOf(empty)
  const until = from + empty.length
  const ranges = String(unknownPlace)
  const at = bytes.lastIndexOf(`0 ${ranges} ${ranges} ${ranges}`)
  if (from < 0 || at < 0) throw new Error('the signature has no place')
  const places = [from, until, bytes.length - until].map(place => String(place).padEnd(10))
  bytes.write(`0 ${places.join(' ')}`, at, 'latin1')
  const message = Buffer.concat([bytes.subarray(0, from), bytes.subarray(until)])
  bytes.write(sign(message), from + 1, 'latin1')
  return bytes
}
