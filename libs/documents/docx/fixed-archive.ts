import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

const properties = 'docProps/core.xml'

/**
 * The same archive with one date for everything in it, in the order of names: the library writes the
 * moment of making into the properties and into the archive, so that no two files are the same.
 */
export function fixedArchive(archive: Buffer, dated: Date): Buffer {
  const found = unzipSync(archive)
  const entries: Zippable = {}
  for (const name of Object.keys(found).toSorted()) {
    const bytes = found[name] ?? new Uint8Array()
    entries[name] = name === properties ? strToU8(withDate(strFromU8(bytes), dated)) : bytes
  }
  // The format knows no time zone; this is the hour it writes wherever the process runs.
  const mtime = new Date(dated.getUTCFullYear(), dated.getUTCMonth(), dated.getUTCDate())
  return Buffer.from(zipSync(entries, { mtime, level: 6 }))
}

const withDate = (xml: string, dated: Date): string =>
  xml.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${dated.toISOString().slice(0, 19)}Z`,
  )
