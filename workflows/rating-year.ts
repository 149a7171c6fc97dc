import { ratingYearCase, type RatingYearView } from '#facts/supervision/rating'
import { duty, recall, until } from '#libs/procedure'

/** An institution's year: appraised contract by contract, rated, displayed, graded. */
export async function ratingYear(id: string): Promise<void> {
  const file = await recall(ratingYearCase, id)
  await until(() => file.appraised)
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

/** While it is on display every objection is answered, also one that comes at the last minute. */
async function displayed(file: Readonly<RatingYearView>): Promise<void> {
  while (file.rated && !file.published) {
    const [objection] = file.objections
    if (objection) await duty('answer-objection', { about: objection })
    await until(() => !file.rated || file.objections.length > 0 || file.displayEnds)
    if (file.objections.length === 0) return
  }
}

/** The grade is published once the display is over, unless it has to be counted again. */
async function published(file: Readonly<RatingYearView>): Promise<void> {
  const { turn, displayEnds, rated } = file
  const unless = () => !file.rated
  if (rated) await duty('publish-grade', { about: turn, from: displayEnds, unless })
}
