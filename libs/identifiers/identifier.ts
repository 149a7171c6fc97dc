/** Which numbers a county takes besides real ones. */
export interface Accepting {
  /** Numbers of the unassigned division 990623, which only a demonstration county takes. */
  readonly demonstration?: boolean
  /** Certificates lettered J, of technical schools: known from memory, so an officer confirms it. */
  readonly technicalSchools?: boolean
}

/** Why a text is not the number it claims to be; a message key, kebab-case. */
export type IdentifierFault =
  'wrong-shape' | 'wrong-check-digit' | 'unknown-region' | 'no-such-date' | 'demonstration-number'

/** One kind of number: three ways to ask the same question. */
export interface Identifier<Branded extends string> {
  /** What is wrong with a text, or undefined. */
  readonly fault: (text: string, accepting?: Accepting) => IdentifierFault | undefined
  readonly is: (text: string, accepting?: Accepting) => text is Branded
  /** Throws a RangeError that names the fault but never the number: it may be a person's. */
  readonly parse: (text: string, accepting?: Accepting) => Branded
}

export function identifier<Branded extends string>(
  name: string,
  fault: Identifier<Branded>['fault'],
): Identifier<Branded> {
  const is = (text: string, accepting?: Accepting): text is Branded =>
    fault(text, accepting) === undefined
  return {
    fault,
    is,
    parse: (text, accepting) => {
      if (is(text, accepting)) return text
      throw new RangeError(`${name}: ${fault(text, accepting)}`)
    },
  }
}
