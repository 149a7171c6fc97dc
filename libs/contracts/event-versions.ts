/**
 * `<Event>@<schema version>` → the data in the shape of the next version. Pure, and never taken away:
 * what was written in an old shape lies in somebody's store for good, and every reading of an event,
 * by whichever process, passes through here. Each old version has a sample in `test/events`.
 */
export type EventUpcasters = Readonly<Record<string, (data: unknown) => unknown>>

/** The steps of this product's events. None yet: every event is in its first shape. */
export const eventUpcasters: EventUpcasters = {}

/** The version in which an event type is written now: one more than the steps that lead to it. */
export function schemaVersionOf(type: string, upcasters: EventUpcasters = eventUpcasters): number {
  let version = 1
  while (Object.hasOwn(upcasters, `${type}@${version}`)) version += 1
  return version
}
