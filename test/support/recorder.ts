import type { InsideConsumer, KeyBatch } from '#libs/kafka'

/** A consumer that remembers what it was given, and fails where it is told to. */
export interface Recorder extends InsideConsumer {
  /** `<stream> <version>` in the order of the effects that were committed. */
  readonly seen: string[]
  /** Before each event; may throw. */
  before: (place: string) => void
}

/** Every call of `project` that commits is one effect: `applied` counts, not the attempt. */
export function recorder(name: string, aggregates?: readonly string[]): Recorder {
  const seen: string[] = []
  const self: Recorder = {
    name,
    ...(aggregates ? { aggregates } : {}),
    seen,
    before: () => undefined,
    project: (batch: KeyBatch) => {
      for (const { stream, version } of batch.events) self.before(`${stream} ${version}`)
      return Promise.resolve()
    },
    applied: batches => {
      for (const { events } of batches) {
        seen.push(...events.map(({ stream, version }) => `${stream} ${version}`))
      }
    },
  }
  return self
}
