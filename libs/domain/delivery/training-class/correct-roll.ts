import { isBehind, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { colourOf } from './colour-of.js'
import {
  rollCorrected,
  rollCorrectionProposed,
  type TrainingClassEvent,
  type TrainingClassInput,
} from './events.js'
import { amended, type FiledTrainingClass, type TrainingClass } from './state.js'

const correctionRule = '本县规定 考勤更正双人确认'

/** Proposes to correct a roll that was submitted, with reason and evidence; nothing changes yet. */
export function correctRoll(
  trainingClass: TrainingClass,
  correction: TrainingClassInput<'correctRoll'>,
  { actor }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'commenced') return refuse(correctionRule, 'class-not-running')
  return (
    correctionFault(trainingClass, correction) ?? [
      rollCorrectionProposed({ ...correction, proposedBy: actor.id }),
    ]
  )
}

function correctionFault(
  { rolls, corrections }: FiledTrainingClass,
  { correction, period, lines }: TrainingClassInput<'correctRoll'>,
): Refusal | undefined {
  const roll = rolls[period]
  if (!roll) return refuse(correctionRule, 'no-roll-to-correct')
  if (corrections[correction]) return refuse(correctionRule, 'already-proposed')
  const known = lines.every(({ person }) => roll.lines.some(line => line.person === person))
  return known ? undefined : refuse(correctionRule, 'person-not-on-roll')
}

/** Makes a proposed correction stand. Never by who proposed it. */
export function confirmRollCorrection(
  trainingClass: TrainingClass,
  { correction }: TrainingClassInput<'confirmRollCorrection'>,
  { actor, policy }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'commenced') return refuse(correctionRule, 'class-not-running')
  const proposed = trainingClass.corrections[correction]
  if (!proposed) return refuse(correctionRule, 'no-such-proposal')
  if (isBehind(actor, proposed.proposedBy)) {
    return refuse(correctionRule, 'second-person-needed', { fix: 'ask-another-officer' })
  }
  const before = trainingClass.rolls[proposed.period]?.lines ?? []
  const { share, colour } = colourOf(amended(before, proposed.lines), policy)
  return [rollCorrected({ ...proposed, confirmedBy: actor.id, share, colour })]
}
