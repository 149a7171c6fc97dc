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
