import { refuse, type Decided } from '#libs/domain/deciding'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import { traineeOpinionsRecorded, type AcceptanceEvent, type AcceptanceInput } from './events.js'
import type { Acceptance } from './state.js'

interface AcceptanceAndClass {
  readonly self: Acceptance
  readonly trainingClass?: TrainingClass | undefined
}

/** Enters what the trainees say: recipients of a public service take part in its acceptance (条例§45). */
export function recordTraineeOpinions(
  { self, trainingClass }: AcceptanceAndClass,
  { opinions, evidence }: AcceptanceInput<'recordTraineeOpinions'>,
): Decided<AcceptanceEvent> {
  if (self.status !== 'open') return refuse('条例§45', 'acceptance-not-open')
  const roster =
    trainingClass === undefined || trainingClass.status === 'not-filed'
      ? []
      : trainingClass.filing.roster.map(({ person }) => person)
  const asked = opinions.map(({ person }) => person)
  if (new Set(asked).size < asked.length || !asked.every(person => roster.includes(person))) {
    return refuse('条例§45', 'opinions-not-of-the-roster')
  }
  const satisfied = opinions.filter(({ satisfaction }) => satisfaction >= 4).length
  const ofClass = { trainingClass: self.opened.trainingClass }
  return [traineeOpinionsRecorded({ ...ofClass, opinions, evidence, satisfied })]
}
