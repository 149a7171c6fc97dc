/**
 * How often a property is tried: `usual` times, or in the full run as often as `FAST_CHECK_RUNS` says.
 * The seed is fixed, so that a failure is the next run's failure too.
 * @param dearer how many tries of a cheap property one of this costs; the full run tries it so many
 * times less often.
 */
export function propertyRuns(usual: number, dearer = 1): { numRuns: number; seed: number } {
  const asked = Number(process.env.FAST_CHECK_RUNS ?? 0)
  return { numRuns: asked > 0 ? Math.ceil(asked / dearer) : usual, seed: 20260105 }
}
