import { deadlineExplanation as facts } from '#facts/supervision/duty'
import { duty, recall } from '#libs/procedure'

/** A deadline was missed: whoever owed it explains, and is asked higher and higher until it is done. */
export async function deadlineExplanation(id: string): Promise<void> {
  const missed = await recall(facts, id)
  await duty('explain-deadline', { by: missed.by, from: missed.missedAt })
}
