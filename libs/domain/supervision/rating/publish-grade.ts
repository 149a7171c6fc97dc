import { isBehind, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  gradePublished,
  objectionAnswered,
  ratingObjected,
  type RatingEvent,
  type RatingInput,
} from './events.js'
import { fileRule } from './open-rating.js'
import type { Rating } from './state.js'

const display = '本县规定 publicDisplay.period'

/** The institution, or anybody with evidence, objects while the grade is on display. */
export function objectToRating(
  rating: Rating,
  objection: RatingInput<'objectToRating'>,
  { at, actor }: Deciding,
): Decided<RatingEvent> {
  if (rating.status !== 'rated' || !rating.rated) return refuse(display, 'not-on-display')
  if (at >= rating.rated.displayEnds.end) return refuse(display, 'display-over')
  return rating.objections.includes(objection.objection)
    ? refuse(display, 'objection-already-made')
    : [ratingObjected({ ...objection, by: actor.id })]
}

/** Answers an objection with reasons; upheld, the points are counted again. Not by who rated. */
export function answerObjection(
  rating: Rating,
  answer: RatingInput<'answerObjection'>,
  { actor }: Deciding,
): Decided<RatingEvent> {
  if (rating.status !== 'rated' || !rating.rated) return refuse(display, 'not-on-display')
  if (!rating.objections.includes(answer.objection)) {
    return refuse(display, 'no-objection-to-answer')
  }
  const { by, round } = rating.rated
  return isBehind(actor, by)
    ? refuse(fileRule, 'second-person-needed', { fix: 'ask-another-officer' })
    : [objectionAnswered({ ...answer, round, by: actor.id })]
}

/** Publishes the grade once the display is over and every objection answered. Not by who rated. */
export function publishGrade(
  rating: Rating,
  _: RatingInput<'publishGrade'>,
  { at, actor }: Deciding,
): Decided<RatingEvent> {
  if (rating.status !== 'rated' || !rating.rated) return refuse(fileRule, 'not-rated-yet')
  const { grade, by, displayEnds, round } = rating.rated
  if (at < displayEnds.end) {
    return refuse(display, 'display-not-over', { detail: { ends: displayEnds.end } })
  }
  if (rating.objections.length > 0) {
    return refuse(display, 'objections-waiting', { detail: { waiting: rating.objections.length } })
  }
  return isBehind(actor, by)
    ? refuse(fileRule, 'second-person-needed', { fix: 'ask-another-officer' })
    : [gradePublished({ round, grade, publishedAt: at, by: actor.id })]
}
