import i18next from 'i18next'
import { actingHeaders } from '../api/call.js'
import { ProblemError, unreachable, type Problem } from '../api/problem.js'
import { accessToken } from '../session/session.js'

/** Which file of which paper. */
export interface FileOf {
  readonly kind: string
  readonly about: string
  readonly lot?: string | undefined
  /** Of a notice that comes again and again, which one. */
  readonly entry?: string | undefined
  /** Id of the numbered paper, to have it as that one stands. */
  readonly paper?: string | undefined
}

export type Format = 'pdf' | 'docx'

interface PaperFile {
  readonly bytes: Blob
  readonly checkCode: string
  /** SHA-256 of the bytes. */
  readonly document: string
}

/** Writes the paper anew, as its events now have it. Throws a `ProblemError` where it cannot be had. */
export async function fetchPaper(
  { kind, about, lot, entry, paper }: FileOf,
  format: Format,
): Promise<PaperFile> {
  const asked = new URLSearchParams({ format })
  if (lot !== undefined) asked.set('lot', lot)
  if (entry !== undefined) asked.set('entry', entry)
  if (paper !== undefined) asked.set('paper', paper)
  const answer = await fetch(`/procurement/papers/${kind}/${about}?${asked.toString()}`, {
    headers: {
      'accept-language': i18next.language === 'en' ? 'en' : 'zh-CN',
      authorization: `Bearer ${(await accessToken()) ?? ''}`,
      ...Object.fromEntries(actingHeaders()),
    },
  })
  if (!answer.ok) {
    const problem: unknown = await answer.json().catch((fault: unknown) => {
      if (fault instanceof SyntaxError) return unreachable()
      throw fault
    })
    throw new ProblemError(problem as Problem) // the server's problem type, RFC 9457
  }
  const told = (name: string) => answer.headers.get(name) ?? ''
  return {
    bytes: await answer.blob(),
    checkCode: told('x-check-code'),
    document: told('x-document'),
  }
}

/** Hands a file to the person under a name. */
export function save(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
