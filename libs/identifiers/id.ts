/** The id of one thing of a kind: a UUID in lower case. `Id<'tender'>` is no `Id<'bid'>`. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text is a UUID in lower case, as all ids here are. */
export const isId = (text: string): boolean => shape.test(text)

/** Brands an id with what it names. Throws a RangeError unless it is a UUID in lower case. */
export function id<const Kind extends string>(kind: Kind, text: string): Id<Kind> {
  if (!isId(text)) throw new RangeError(`not an id of a ${kind}: ${text}`)
  // The kind is the caller's word: nothing in a UUID says what it names.
  return text as Id<Kind>
}
