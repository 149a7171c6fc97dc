import { RequestFault } from './fault.js'

/** Bytes of a command's body; what is larger is a document and goes by its hash. */
export const bodyLimit = 256 * 1024

/** Levels of a command's body. */
const depthLimit = 16

/**
 * Parses a JSON body. Refuses what is no JSON, what is nested too deeply, and text that PostgreSQL's
 * jsonb cannot hold (NUL, half a surrogate pair): it would come back as a fault of ours.
 */
export function parseBody(text: string): unknown {
  if (text === '') return {}
  const parsed = parseJson(text)
  check(parsed, depthLimit)
  return parsed
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RequestFault('body-malformed', { error })
  }
}

function check(value: unknown, levels: number): void {
  if (levels < 0) throw new RequestFault('body-too-deep', { limit: depthLimit })
  if (typeof value === 'string') checkText(value)
  if (typeof value !== 'object' || value === null) return
  for (const [field, held] of Object.entries(value)) {
    checkText(field)
    check(held, levels - 1)
  }
}

function checkText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new RequestFault('body-malformed')
}
