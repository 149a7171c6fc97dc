import {
  trainingClassCase,
  type PeriodView,
  type TrainingClassView,
} from '#facts/delivery/training-class'
import { duty, recall, until } from '#libs/procedure'

type Class = Readonly<TrainingClassView>

/** A training class: filed and answered, taught, examined by somebody else, accepted. */
export async function trainingClass(id: string): Promise<void> {
  const held = await recall(trainingClassCase, id)
  await answered(held)
  await taught(held)
  if (held.status === 'cancelled') return
  await examined(held)
  await accepted(held)
}

/** The office answers every filing; silence is not consent, so a class waits as long as it takes. */
async function answered(held: Class): Promise<void> {
  while (held.status === 'filed' || held.status === 'returned') {
    const { turn, filedAt, returnedAt } = held
    if (held.status === 'filed') {
      await duty('reply-to-class-filing', { ...about(turn), from: filedAt })
    } else await duty('file-class-again', { ...about(turn), from: returnedAt })
  }
}

/** The first lesson on its day, a roll for every class period, then the hours of all. */
async function taught(held: Class): Promise<void> {
  const unless = () => held.status === 'cancelled'
  const [first] = held.periods
  const last = held.periods.at(-1)
  await duty('commence-class', { unless, end: () => first?.endsAt })
  await Promise.all(held.periods.map(period => called(held, period)))
  await duty('complete-class', { unless, from: last?.endsAt })
}

/** From its first minute on the roll of a class period is owed by who teaches it. */
async function called(held: Class, { period, teacher, startsAt }: PeriodView): Promise<void> {
  const unless = () => held.status === 'cancelled'
  await until(() => unless() || startsAt)
  await duty('submit-roll', { about: period, by: teacher, from: startsAt, unless })
}

/** The winner of the assessment lot examines; a certificate counts once the register knows it. */
async function examined(held: Class): Promise<void> {
  await duty('schedule-assessment', { from: held.completedAt })
  await duty('record-results', { from: held.examinedAt })
  await duty('record-certificates', { from: held.examinedAt })
  await duty('verify-certificates', { from: held.certifiedAt })
}

/** Nothing is paid for before it is accepted, and what is accepted is published (条例§45). */
async function accepted(held: Class): Promise<void> {
  await duty('pass-acceptance', { from: held.verifiedAt })
  await duty('publish-acceptance', { from: held.acceptedAt })
}

const about = (turn: string | undefined) => (turn === undefined ? {} : { about: turn })
