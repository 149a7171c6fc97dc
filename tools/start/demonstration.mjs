import { say } from '../servers/index.mjs'
import { spokenVerb } from './verb.mjs'

/**
 * Carries the demonstration project through, unless an earlier start has.
 *
 * @param {ReturnType<typeof import('./done.mjs').doneIn>} done
 * @param {Record<string, string>} environment
 */
export async function demonstrate(done, environment) {
  await done.once('demonstrated', environment['DATABASE_URL'] ?? '', async () => {
    say('')
    await spokenVerb(['demo'], environment)
  })
}
