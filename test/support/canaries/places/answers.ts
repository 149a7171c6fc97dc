import { extractText, getDocumentProxy } from 'unpdf'
import type { Evidence } from '../search.js'

/** Whoever asks the county over HTTP: their headers, and who they are in words. */
export interface Reader {
  readonly who: string
  readonly role: string
  readonly headers: Readonly<Record<string, string>>
}

/** What is asked of every reader. */
export interface Asked {
  readonly publicUrl: string
  readonly paths: readonly string[]
}

const together = 8

/** What each reader is answered on each path: status and headers, body, and papers as they print. */
export async function* answersTo(
  readers: readonly Reader[],
  { publicUrl, paths }: Asked,
): AsyncGenerator<Evidence> {
  const printed = printer()
  for (const reader of readers) {
    for (let from = 0; from < paths.length; from += together) {
      const some = paths.slice(from, from + together)
      const answers = await Promise.all(
        some.map(async path => {
          const url = new URL(path, publicUrl)
          const place = `answer ${path} to ${reader.who} as ${reader.role}`
          const parts = await answered(url, reader, printed)
          return parts.map(bytes => ({ place, bytes }))
        }),
      )
      yield* answers.flat()
    }
  }
}

type Print = (url: URL, reader: Reader, code: string) => Promise<string>

async function answered(url: URL, reader: Reader, print: Print): Promise<readonly Buffer[]> {
  const answer = await fetch(url, { headers: reader.headers })
  const head = Buffer.from(JSON.stringify([answer.status, ...answer.headers]))
  const body = Buffer.from(await answer.arrayBuffer())
  const code = answer.headers.get('x-check-code')
  return code === null ? [head, body] : [head, body, Buffer.from(await print(url, reader, code))]
}

/** The text of a paper's PDF, once for each check code: whoever reads one with the same reads the same. */
function printer(): Print {
  const read = new Set<string>()
  return async (url, reader, code) => {
    if (read.has(code)) return ''
    read.add(code)
    return printedText(url, reader)
  }
}

async function printedText(url: URL, { headers }: Reader): Promise<string> {
  url.searchParams.set('format', 'pdf')
  const answer = await fetch(url, { headers })
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  return (await extractText(pdf, { mergePages: true })).text
}
