import { RequestFault } from './fault.js'

/** Bytes of a command's body; what is larger is a document and goes by its hash. */
export const bodyLimit = 256 * 1024

/** Levels of a command's body. */
const depthLimit = 16

/** Parses a JSON body. Refuses what is no JSON and what is nested too deeply. */
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
  if (typeof value !== 'object' || value === null) return
  for (const held of Object.values(value)) check(held, levels - 1)
}
