import { runInThisContext } from 'node:vm'

/**
 * Moves this test file's process into a time zone until its tests are over. jest gives tests a
 * copy of the environment; the zone is read from the real one, so it is set where that one lives.
 * Call it before importing what is to be tested.
 */
export function inTimeZone(zone: string): void {
  const before = setTimeZone(JSON.stringify(zone))
  afterAll(() => {
    setTimeZone(before)
  })
}

/** Sets TZ to a JavaScript expression, and answers the expression that puts it back. */
function setTimeZone(expression: string): string {
  const before: unknown = runInThisContext('process.env.TZ')
  runInThisContext(
    expression === 'undefined' ? 'delete process.env.TZ' : `process.env.TZ = ${expression}`,
  )
  return typeof before === 'string' ? JSON.stringify(before) : 'undefined'
}
