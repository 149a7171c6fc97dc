import type { Aggregate, DataOf } from '#libs/domain/deciding'
import type { ChallengeBookEvent } from './events.js'

/**
 * Who has challenged what of a tender: by it the second challenge of the same step is known where the
 * document asks for all at once (94§10).
 */
export type ChallengeBook =
  | { readonly status: 'empty' }
  | {
      readonly status: 'kept'
      readonly project: string
      readonly entries: readonly DataOf<ChallengeBookEvent, 'ChallengeEntered'>[]
    }

function evolve(book: ChallengeBook, { data }: ChallengeBookEvent): ChallengeBook {
  const entries = book.status === 'kept' ? book.entries : []
  return { status: 'kept', project: data.project, entries: [...entries, data] }
}

/** One stream per tender, under the tender's id. Nobody may read it. */
export const challengeBook: Aggregate<ChallengeBook, ChallengeBookEvent> = {
  context: 'procurement',
  name: 'challenge-book',
  collection: 'challenge-books',
  initial: { status: 'empty' },
  sealed: true,
  evolve,
  keyOf: (id, state) => (state.status === 'kept' ? state.project : id),
  visibleTo: () => false,
}
