import type { EachBatchPayload } from 'kafkajs'
import type { Logger } from 'pino'

type Partition = Pick<
  EachBatchPayload,
  'batch' | 'resolveOffset' | 'uncommittedOffsets' | 'commitOffsetsIfNecessary'
>

interface Offsets {
  /** A partition's batch was dealt with. Waits for the broker only where this member is leaving. */
  moved(partition: Partition): Promise<void>
  /** This member leaves: tells the broker what it was not yet told. */
  settle(): Promise<void>
  /** This member has lost its group: nothing more is told. */
  drop(): void
}

/** How long the broker may not know what was dealt with. */
const withinMs = 100

/**
 * Offsets only say where to go on reading, and the truth is the progress in PostgreSQL: so nobody waits
 * for the broker to write them down, and it is told ten times a second at most. What it was not told
 * is delivered again and passed over.
 */
export function offsets(logger: Logger): Offsets {
  let timer: NodeJS.Timeout | undefined
  let commit = (): Promise<void> => Promise.resolve()
  let told: Promise<void> = Promise.resolve()
  let member: 'stays' | 'leaves' | 'is-out' = 'stays'

  const tell = async (): Promise<void> => {
    try {
      await commit()
    } catch (error) {
      logger.warn({ err: error }, 'consumer: could not tell its offsets, tells later ones')
    }
  }
  const tellNext = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    return (told = told.then(tell))
  }

  return {
    moved: async ({ batch, resolveOffset, uncommittedOffsets, commitOffsetsIfNecessary }) => {
      resolveOffset(batch.lastOffset())
      commit = () => commitOffsetsIfNecessary(uncommittedOffsets())
      if (member === 'leaves') await tellNext()
      if (member === 'stays') timer ??= setTimeout(() => void tellNext(), withinMs)
    },
    settle: () => {
      member = 'leaves'
      return tellNext()
    },
    drop: () => {
      member = 'is-out'
      clearTimeout(timer)
    },
  }
}
