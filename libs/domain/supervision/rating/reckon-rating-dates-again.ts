import type { Decided, Deciding } from '#libs/domain/deciding'
import { endReckonedAgain } from '#libs/domain/procurement/reckoning'
import { ratingDatesReckonedAgain, type RatingEvent } from './events.js'
import type { Rating } from './state.js'

/** A year was published that the public display of the points reaches into. */
export function reckonRatingDatesAgain(
  rating: Rating,
  _: object,
  { calendar }: Deciding,
): Decided<RatingEvent> {
  if (rating.status !== 'rated') return []
  const displayEnds = endReckonedAgain(rating.rated?.displayEnds, calendar)
  return displayEnds ? [ratingDatesReckonedAgain({ displayEnds })] : []
}
