import { acting, type Acting } from '../../support/browser/product.js'
import { eventually } from '../../support/eventually.js'
import { evaluationComesTo, evaluationOf, stateOf, type WalkedTender } from './tender.js'

interface Put {
  readonly bids: readonly { readonly bid: string; readonly bidder: string }[]
  readonly markers: readonly { readonly marker: string }[]
}

/** Who sits, by their keys in the seeds; the first is the chair. */
const seats = [1, 2, 3, 4, 5].map(one => `expert-${String(one)}`)

/** A committee at work over HTTP: the screens of its members are walked where a bid is scored here. */
export interface CommitteeOverHttp {
  readonly chair: Acting
  give(member: Acting, command: string, input: unknown): Promise<unknown>
  each(command: string, input: unknown): Promise<void>
  readonly bids: Put['bids']
}

/** Elects its chair, finds that all bids respond, and hands that in. */
export async function findsThatAllRespond(
  tender: WalkedTender,
  size = seats.length,
): Promise<CommitteeOverHttp> {
  // One that was drawn elsewhere is found by what is owed of it, which comes a moment after it was seated.
  const found = await eventually('a committee sits', () => evaluationOf(tender))
  const members = await Promise.all(
    seats.slice(0, size).map(key => acting(key, 'evaluation-expert')),
  )
  const [chair] = members
  if (!chair) throw new Error('a committee has a chair')
  const give: CommitteeOverHttp['give'] = (member, command, input) =>
    member.act(`/procurement/evaluations/${found.id}/${command}`, input)
  const each: CommitteeOverHttp['each'] = async (command, input) => {
    for (const member of members) await give(member, command, input)
  }
  await give(chair, 'elect-chair', { person: chair.id })
  const page = await chair.get(`/procurement/evaluations/${found.id}`)
  const { bids, markers } = (page as { state: Put }).state // the object page's own shape
  const reason = '演示：各自编制，此项不足以认定'
  await each('vote-on-responsiveness', {
    ...{ invalid: [], tooLow: [] },
    markers: markers.map(({ marker }) => ({ marker, collusion: false, reason })),
  })
  await give(chair, 'review-responsiveness', {})
  return { chair, give, each, bids }
}

const isJudged = ({ kind }: { readonly kind: string }): boolean => kind === 'judged'

/** Scores the bids in the order of the list, the first best, and signs what was added up. */
export async function scoresAndSigns(
  tender: WalkedTender,
  { each, bids }: CommitteeOverHttp,
): Promise<void> {
  const { lots } = await stateOf(tender)
  const judged = lots.flatMap(({ document }) => document.factors).filter(isJudged)
  await each('submit-scores', {
    scores: bids.flatMap(({ bid }, place) =>
      judged.map(({ factor }) => ({ bid, factor, score: 9_400 - place * 800 })),
    ),
  })
  await signs(tender, each)
}

export async function signs(tender: WalkedTender, each: CommitteeOverHttp['each']): Promise<void> {
  await evaluationComesTo(tender, 'completed')
  await each('sign-report', {})
}
