import { pino, type Logger } from 'pino'

/** JSON lines to standard output, one per command; they never hold a body, a name or a token. */
export function logOf(process: string, level = 'info'): Logger {
  return pino({ name: process, level })
}
