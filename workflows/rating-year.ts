import { ratingYearCase, type RatingYearView } from '#facts/supervision/rating'
import { duty, recall, until } from '#libs/procedure'

/** An institution's year: appraised contract by contract, rated, displayed, graded. */
export async function ratingYear(id: string): Promise<void> {
  const file = await recall(ratingYearCase, id)
  await until(() => file.appraised)
  await Promise.all([graded(file), objectionsAnswered(file)])
}

/** Rated, displayed, published; counted again where an objection was upheld. */
async function graded(file: Readonly<RatingYearView>): Promise<void> {
  while (!file.published) {
    await rated(file)
    await displayed(file)
    await published(file)
  }
}

/** A person rates, never a timer; an objection that was upheld has the points counted again. */
async function rated(file: Readonly<RatingYearView>): Promise<void> {
  const { turn, since } = file
  if (!file.rated) await duty('rate-institution', { about: turn, from: since })
}

/** On display for its days, and until every objection is answered, also one of the last minute. */
async function displayed(file: Readonly<RatingYearView>): Promise<void> {
  await until(() => !file.rated || (file.unanswered.length === 0 && file.displayEnds))
}

/** The grade is published once the display is over, unless it has to be counted again. */
async function published(file: Readonly<RatingYearView>): Promise<void> {
  const { turn, displayEnds, rated } = file
  const unless = () => !file.rated
  if (rated) await duty('publish-grade', { about: turn, from: displayEnds, unless })
}

/** Each objection is owed its answer from the moment it was made, whatever becomes of the others. */
async function objectionsAnswered(file: Readonly<RatingYearView>, before = 0): Promise<void> {
  await until(() => file.published || file.objections.length > before)
  const next = file.objections[before]
  if (!next) return
  const { objection, madeAt } = next
  await Promise.all([
    duty('answer-objection', { about: objection, from: madeAt }),
    objectionsAnswered(file, before + 1),
  ])
}
