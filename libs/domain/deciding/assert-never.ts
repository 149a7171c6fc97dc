/** Closes an exhaustive switch: reaching it is a bug, never a state of the world. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}
