import type { DataOf } from '#libs/domain/deciding'
import { unasked } from './comparison.js'
import type { EvaluationEvent } from './events.js'
import type { AtWork, CommitteeFile, Evaluation } from './state.js'

type Seated = Extract<Evaluation, { readonly status: 'seated' }>

/** Whoever sits or has sat on a committee, those first who have left it. */
export const everSat = ({ members, gone }: Pick<CommitteeFile, 'members' | 'gone'>) => [
  ...new Set([...gone, ...members.map(({ person }) => person)]),
]

/** The seat is vacant, what its member thought is void, and the committee sits anew (87§49). */
export function withoutMember(
  evaluation: AtWork,
  { person, sitting }: DataOf<EvaluationEvent, 'MemberLeft'>,
): Seated {
  const { chair, members, ballots, sheets, ...file } = evaluation
  return {
    ...file,
    status: 'seated',
    sitting: sitting ?? file.sitting,
    members: members.filter(member => member.person !== person),
    vacant: [...file.vacant, ...members.filter(member => member.person === person)],
    gone: [...file.gone, person],
    ballots: without(ballots, person),
    sheets: without(sheets, person),
    comparison: unasked(file.comparison),
    ...(chair !== undefined && chair !== person && { chair }),
  }
}

/** Opinions by member, without one member's. */
export const without = <Opinion>(
  of: Readonly<Record<string, Opinion>>,
  person: string,
): Readonly<Record<string, Opinion>> =>
  Object.fromEntries(Object.entries(of).filter(([one]) => one !== person))

/** Somebody else sits where a member has left. */
export function seatTaken(
  { members, vacant }: CommitteeFile,
  { person, instead }: DataOf<EvaluationEvent, 'MemberReplaced'>,
): Pick<CommitteeFile, 'members' | 'vacant'> {
  const seat = vacant.find(one => one.person === instead)?.seat ?? 'expert'
  return {
    members: [...members, { person, seat }],
    vacant: vacant.filter(one => one.person !== instead),
  }
}
