/** A good body with one fault in it, and where. */
export interface Wrong {
  readonly path: string
  readonly payload: unknown
}

export const kindsOfWrong = [
  'a wrong type',
  'a field that nobody knows',
  'a NUL',
  'half a surrogate pair',
] as const
type KindOfWrong = (typeof kindsOfWrong)[number]

/** Every fault of each kind, in every place of a good body that can have it. */
export function wrongBodies(body: object): Readonly<Record<KindOfWrong, readonly Wrong[]>> {
  const places = placesIn(body)
  const objects = places.filter(({ value }) => isObject(value))
  const texts = places.filter(({ value }) => typeof value === 'string')
  const within = [...texts, { path: ['no-such-field'], value: '' }]
  return {
    'a wrong type': places
      .filter(({ path }) => path.length > 0)
      .map(({ path, value }) => wrong(body, path, isObject(value) ? [[]] : { wrong: [[]] })),
    'a field that nobody knows': objects.map(({ path, value }) => ({
      path: path.join('.'),
      payload: replaced(body, path, { ...Object(value), 'no-such-field': 1 }),
    })),
    'a NUL': within.map(({ path, value }) => wrong(body, path, `${String(value)}\0`)),
    'half a surrogate pair': within.map(({ path, value }) =>
      wrong(body, path, `\ud800${String(value)}`),
    ),
  }
}

interface Place {
  readonly path: readonly string[]
  readonly value: unknown
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function placesIn(value: unknown, path: readonly string[] = []): readonly Place[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, held]) => placesIn(held, [...path, name]))
      : []
  return [{ path, value }, ...inside]
}

const wrong = (body: unknown, path: readonly string[], by: unknown): Wrong => ({
  path: path.join('.'),
  payload: replaced(body, path, by),
})

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by
  if (Array.isArray(value)) {
    return value.map((held: unknown, at) =>
      String(at) === first ? replaced(held, rest, by) : held,
    )
  }
  const fields = Object(value) as Record<string, unknown> // an object, or none of this name
  return { ...fields, [first]: replaced(fields[first], rest, by) }
}
