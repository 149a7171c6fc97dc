import type { Challenge } from '#libs/domain/procurement/challenge'
import type { Complaint } from '#libs/domain/procurement/complaint'
import type { Contract } from '#libs/domain/procurement/contract'
import type { Evaluation } from '#libs/domain/procurement/evaluation'
import type { Tender } from '#libs/domain/procurement/tender'
import { call } from '../api/call.js'
import { currentUser } from '../session/session.js'
import { contractIn } from './round.js'
import { bareScene, type Found, type Place, type Read, type Scene } from './scene.js'

/** The objects that forms read, by the collections that they are in. */
interface Readable {
  readonly tenders: Tender
  readonly evaluations: Evaluation
  readonly contracts: Contract
  readonly challenges: Challenge
  readonly complaints: Complaint
}

async function read<Collection extends keyof Readable>(
  collection: Collection,
  id: string | undefined,
): Promise<Found<Readable[Collection]> | undefined> {
  if (id === undefined) return undefined
  const { state } = (await call(`/procurement/${collection}/${id}`)) as {
    state: Readable[Collection]
  } // the object's own page
  return { id, state }
}

const idIn = (stream: string, prefix: string): string | undefined =>
  stream.startsWith(prefix) ? stream.slice(prefix.length) : undefined

/** The evaluation or contract that a place is about, and the tender it is of. */
async function readObjects({ subject, caseId }: Place) {
  const [evaluation, contract] = await Promise.all([
    read('evaluations', idIn(subject, 'evaluation-')),
    read('contracts', idIn(subject, 'contract-')),
  ])
  const of = evaluation?.state ?? contract?.state
  const own = idIn(subject, 'tender-') ?? idIn(caseId, 'tender-round/')
  const tender = await read('tenders', of && 'tender' in of ? of.tender : own)
  return { evaluation, contract, tender }
}

/** A challenge by itself. */
async function readChallenge(id: string | undefined): Promise<Pick<Scene, 'challenge'>> {
  const challenge = await read('challenges', id)
  return challenge ? { challenge } : {}
}

/** A complaint with the challenge before it, the tender, and the contract that binds its lot. */
async function readComplaint(id: string | undefined): Promise<Partial<Scene>> {
  const complaint = await read('complaints', id)
  if (!complaint || !('challenge' in complaint.state)) return {}
  const { challenge: before, tender: of, lot } = complaint.state
  const [challenged, tender] = await Promise.all([readChallenge(before), read('tenders', of)])
  const contract = await read('contracts', tender && contractIn({ tender }, lot))
  return { ...challenged, complaint, ...(tender && { tender }), ...(contract && { contract }) }
}

const remedies = {
  challenge: ({ subject }: Place) => readChallenge(idIn(subject, 'challenge-')),
  complaint: ({ subject }: Place) => readComplaint(idIn(subject, 'complaint-')),
}

/** Reads what a form needs to know; without `reads` nothing is asked. */
export async function readScene(reads: Read | undefined, place: Place): Promise<Scene> {
  const bare = bareScene(place, (await currentUser())?.profile.sub)
  if (reads === undefined) return bare
  if (reads === 'challenge' || reads === 'complaint') {
    return { ...bare, ...(await remedies[reads](place)) }
  }
  const { evaluation, contract: own, tender } = await readObjects(place)
  const contract =
    reads === 'drafted-contract' && tender ? await draftedFor(tender.state, bare.about) : own
  return {
    ...bare,
    ...(tender && { tender, names: await namesOf(tender.state) }),
    ...(evaluation && { evaluation }),
    ...(contract && { contract }),
  }
}

/** The contract that is drafted for a lot and not signed yet, where there is one. */
async function draftedFor(tender: Tender, lot: string): Promise<Found<Contract> | undefined> {
  if (!('project' in tender)) return undefined
  const list = await call(`/procurement/contracts?project=${tender.project}&status=drafted`)
  const { items } = list as { readonly items: readonly Found<Contract>[] } // the list's own shape
  return items.find(({ state }) => 'lot' in state && state.lot === lot)
}

/** The names of all who were opened; before the opening there are none to ask for. */
async function namesOf(tender: Tender): Promise<Readonly<Record<string, string>>> {
  const lots = 'lots' in tender ? tender.lots : []
  const bidders = [...new Set(lots.flatMap(({ bids }) => bids.map(({ bidder }) => bidder)))]
  const named = bidders.map(async bidder => {
    const page = await call(`/county/institutions/${bidder}`)
    const { state } = page as { state: { name?: string } } // the institution's own page
    return [bidder, state.name ?? bidder] as const
  })
  return Object.fromEntries(await Promise.all(named))
}
