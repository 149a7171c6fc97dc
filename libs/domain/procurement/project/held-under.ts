import type { Instant } from '#libs/calendar'
import type { LotFact } from './project-lot.js'

/** How far a class has come, or an examination. */
type Stage = 'under-way' | 'over' | 'cancelled'

/** What is held under the contract of a lot: classes and examinations, by their streams. */
export interface HeldUnder {
  readonly classes: Readonly<Record<string, Stage>>
  /** Of each examination the class it examines. */
  readonly batches: Readonly<Record<string, { readonly of: string; readonly stage: Stage }>>
}

export const nothingHeld: HeldUnder = { classes: {}, batches: {} }

export const isHeld = ({ classes, batches }: HeldUnder, stream: string): boolean =>
  stream in classes || stream in batches

interface Delivery {
  readonly held: HeldUnder
  readonly deliveredAt?: Instant | undefined
  readonly assessedAt?: Instant | undefined
}

/**
 * What has been delivered and assessed once a fact more is known. Both stand only while they hold of
 * every class: a class that is filed later is waited for like the first.
 */
export function deliveredUnder(known: Delivery, fact: LotFact): Partial<Delivery> {
  const held = heldAfter(known.held, fact)
  if (held === known.held) return {}
  return {
    held,
    deliveredAt: isDelivered(held) ? (known.deliveredAt ?? fact.at) : undefined,
    assessedAt: isAssessed(held) ? (known.assessedAt ?? fact.at) : undefined,
  }
}

function heldAfter(held: HeldUnder, fact: LotFact): HeldUnder {
  const { stream } = fact
  const withClass = (stage: Stage) => ({ ...held, classes: { ...held.classes, [stream]: stage } })
  const withBatch = (of: string, stage: Stage) => ({
    ...held,
    batches: { ...held.batches, [stream]: { of: `training-class-${of}`, stage } },
  })
  switch (fact.type) {
    case 'ClassFiled':
      return withClass('under-way')
    case 'ClassCompleted':
      return withClass('over')
    case 'ClassCancelled':
      return withClass('cancelled')
    case 'AssessmentScheduled':
      return withBatch(fact.fields.trainingClass, 'under-way')
    case 'CertificatesVerified':
      return withBatch(fact.fields.trainingClass, 'over')
    default:
      return held
  }
}

/** All classes over; under an assessment lot, which holds none, an examination has its date. */
function isDelivered({ classes, batches }: HeldUnder): boolean {
  const stages = Object.values(classes).filter(stage => stage !== 'cancelled')
  return stages.length > 0
    ? stages.every(stage => stage === 'over')
    : Object.keys(batches).length > 0
}

/** Each class that was held has been examined, and each examination is certified and verified. */
function isAssessed({ classes, batches }: HeldUnder): boolean {
  const examined = Object.values(batches)
  return (
    examined.length > 0 &&
    examined.every(({ stage }) => stage === 'over') &&
    Object.entries(classes)
      .filter(([, stage]) => stage !== 'cancelled')
      .every(([stream]) => examined.some(({ of }) => of === stream))
  )
}
