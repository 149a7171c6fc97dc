/**
 * Counts what a property test generated. `saw` refuses a class that was not announced; `missing`
 * prints all counts and answers the classes that never came: `expect(seen.missing()).toEqual([])`.
 */
export function occurrences<const Class extends string>(of: string, classes: readonly Class[]) {
  const counts = new Map<Class, number>(classes.map(name => [name, 0]))
  return {
    saw(name: Class): void {
      const count = counts.get(name)
      if (count === undefined) throw new Error(`${of}: ${name} was not announced`)
      counts.set(name, count + 1)
    },
    missing(): readonly Class[] {
      process.stdout.write(`${of}: ${JSON.stringify(Object.fromEntries(counts))}\n`)
      return classes.filter(name => counts.get(name) === 0)
    },
  }
}

/**
 * Counts whatever comes, announced or not; `missing` prints all counts and answers which of the required
 * never came.
 */
export function tally(of: string, required: readonly string[]) {
  const counts = new Map<string, number>()
  return {
    saw(name: string): void {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    missing(): readonly string[] {
      const sorted = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))
      process.stdout.write(`${of}: ${JSON.stringify(Object.fromEntries(sorted))}\n`)
      return required.filter(name => !counts.has(name))
    },
  }
}
