import type { EvaluationInput } from './events.js'
import type { CommitteeFile } from './state.js'

type Vote = EvaluationInput<'voteOnResponsiveness'>
type Resolved = NonNullable<EvaluationInput<'reviewResponsiveness'>['invalid']>[number]

/** What more than half of all members resolved, whoever voted first. */
export interface Resolution {
  readonly invalid: readonly Resolved[]
  /** Prices held to be abnormally low by judgement, the fourth trigger. */
  readonly tooLow: readonly string[]
}

/** Counts the ballots of the members who sit now (87§61: the majority decides). */
export function tally({ members, ballots, bids, markers }: CommitteeFile): Resolution {
  const cast = members.flatMap(({ person }) => ballots[person] ?? [])
  const carried = (votes: number): boolean => votes * 2 > members.length
  const colluding = markers.filter(({ marker }) =>
    carried(cast.filter(ballot => holdsCollusion(ballot, marker)).length),
  )
  const invalid = bids.flatMap(({ bid }): Resolved[] => {
    if (colluding.some(marker => marker.bids.includes(bid))) {
      return [{ bid, ground: 'deemed-collusion', rule: '87§37' }]
    }
    const against = cast.flatMap(ballot => ballot.invalid.find(one => one.bid === bid) ?? [])
    return carried(against.length) ? [{ bid, ...commonest(against) }] : []
  })
  const tooLow = bids
    .map(({ bid }) => bid)
    .filter(bid =>
      carried(cast.filter(ballot => ballot.tooLow.some(one => one.bid === bid)).length),
    )
  return { invalid, tooLow }
}

const holdsCollusion = ({ markers }: Vote, marker: string): boolean =>
  markers.some(vote => vote.marker === marker && vote.collusion)

/** The ground that most of those against the bid gave; of as many, the first by its name. */
function commonest(against: Vote['invalid']): Pick<Resolved, 'ground' | 'rule'> {
  const grounds = Map.groupBy(against, ({ ground, rule }) => `${ground} ${rule}`)
  const [first] = [...grounds]
    .toSorted(
      ([one, these], [other, those]) => those.length - these.length || (one < other ? -1 : 1),
    )
    .flatMap(([, votes]) => votes)
  return { ground: first?.ground ?? '', rule: first?.rule ?? '' }
}
