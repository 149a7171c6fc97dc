import { dayOf, yearOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { earlierGradeRecorded, ratingOpened, type RatingEvent, type RatingInput } from './events.js'
import type { OpenRating, Rating } from './state.js'

/** 民办教育促进法实施条例§47: a credit file for every institution, every year. */
export const fileRule = '民办教育促进法实施条例§47'

/** Opens an institution's file for the year. */
export function openRating(
  rating: Rating,
  { institution, year }: RatingInput<'openRating'>,
  { at }: Deciding,
): Decided<RatingEvent> {
  if (rating.status !== 'not-opened') return refuse(fileRule, 'rating-already-open')
  return year === yearOf(dayOf(at))
    ? [ratingOpened({ institution, year, openedAt: at })]
    : refuse(fileRule, 'not-this-year', { detail: { year } })
}

/** Enters the grade that was published before this file, with the paper that says so. */
export function recordEarlierGrade(
  rating: Rating,
  earlier: RatingInput<'recordEarlierGrade'>,
): Decided<RatingEvent> {
  const open = openFile(rating)
  if ('refused' in open) return open
  return open.grade === undefined
    ? [earlierGradeRecorded(earlier)]
    : refuse(fileRule, 'grade-already-on-record')
}

/** The file while points may still be entered, or why not. */
export function openFile(rating: Rating): OpenRating | Refusal {
  if (rating.status === 'not-opened') return refuse(fileRule, 'rating-not-open')
  return rating.status === 'published' ? refuse(fileRule, 'grade-already-published') : rating
}
