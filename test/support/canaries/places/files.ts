import { open, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Evidence } from '../search.js'

/** A file is looked at piece by piece, each with the end of the one before. */
const piece = 1024 * 1024
const shared = 64 * 1024

/** Every file below a folder: of servers, their logs and ours. What nobody has written to is skipped. */
export async function* filesIn(folder: string): AsyncGenerator<Evidence> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter(one => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    for await (const bytes of piecesOf(path)) {
      yield { place: `file ${relative(folder, path)}`, bytes }
    }
  }
}

/** The parts of a file that hold anything. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await openIfThere(path)
  if (file === undefined) return
  try {
    const { size, blocks } = await file.stat()
    if (blocks === 0) return
    for (let from = 0; from === 0 || from + shared < size; from += piece - shared) {
      const bytes = Buffer.alloc(Math.min(piece, size - from))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
      const written = withoutEmptyPages(bytes.subarray(0, bytesRead))
      if (written.length > 0) yield written
    }
  } finally {
    await file.close()
  }
}

const page = 4096
const emptyPage = Buffer.alloc(page)

/** Servers keep long files ready, of which most is zeros. */
function withoutEmptyPages(bytes: Buffer): Buffer {
  const pages: Buffer[] = []
  for (let at = 0; at < bytes.length; at += page) {
    const one = bytes.subarray(at, at + page)
    if (!one.equals(emptyPage.subarray(0, one.length))) pages.push(one)
  }
  return Buffer.concat(pages)
}

/** A running server removes files meanwhile. */
async function openIfThere(path: string) {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => {
      if (isGone(error)) return false
      throw error
    },
  )
  return isThere ? open(path, 'r') : undefined
}

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
