/** What can be sealed: plain JSON, numbers whole. */
export type Sealable =
  | null
  | boolean
  | number
  | string
  | readonly Sealable[]
  | { readonly [field: string]: Sealable | undefined }

/**
 * One text per value, whoever writes it: RFC 8785 for what may be sealed. Fields are sorted by their
 * UTF-16 code units, absent ones left out, nothing is indented. Numbers are whole, so that no two
 * engines can print one differently. Throws a RangeError on any other number.
 */
export function canonical(value: Sealable): string {
  if (typeof value === 'number') return wholeNumber(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value)
    .filter((entry): entry is [string, Sealable] => entry[1] !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
  return `{${fields.join(',')}}`
}

const isList = (value: Sealable): value is readonly Sealable[] => Array.isArray(value)

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`only whole numbers are sealed: ${value}`)
  return String(value)
}
