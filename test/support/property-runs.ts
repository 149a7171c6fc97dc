/** Whether properties are tried as often as time allows. */
export const isFullRun = (): boolean => runsAsked() > 0

const runsAsked = (): number => Number(process.env.FAST_CHECK_RUNS ?? 0)

/**
 * How often a property is tried: `usual` times, or in the full run as often as `FAST_CHECK_RUNS` says.
 * The seed is fixed, so that a failure is the next run's failure too.
 * @param dearer how many tries of a cheap property one of this costs; the full run tries it so many
 * times less often.
 */
export function propertyRuns(usual: number, dearer = 1): { numRuns: number; seed: number } {
  const asked = runsAsked()
  return { numRuns: asked > 0 ? Math.ceil(asked / dearer) : usual, seed: 20260105 }
}
