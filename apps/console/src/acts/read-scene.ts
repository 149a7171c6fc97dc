import { dayOf, fromMilliseconds, yearOf } from '#libs/calendar'
import type { AnnualPlan, ChallengeBundle, CountyFigures } from '#libs/contracts/views'
import { call } from '../api/call.js'
import { outages } from '../api/outages.js'
import { computerAhead } from '../elements/county-clock.js'
import { currentUser, seesProjects } from '../session/session.js'
import { judgeable, nearIn } from './near-outages.js'
import { contractIn, draftIn } from './round.js'
import {
  bareScene,
  type Found,
  type OpenSeries,
  type Place,
  type Read,
  type Readable,
  type Scene,
} from './scene.js'

type Tender = Readable['tenders']
type Contract = Readable['contracts']

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

/** What binds the bidders of a tender has the tender's own id. */
const tenderIn = (subject: string, caseId: string): string | undefined =>
  idIn(subject, 'tender-') ?? idIn(subject, 'standing-bids-') ?? idIn(caseId, 'tender-round/')

/** The evaluation or contract that a place is about, and the tender it is of. */
async function readObjects({ subject, caseId }: Place) {
  const [evaluation, contract] = await Promise.all([
    read('evaluations', idIn(subject, 'evaluation-')),
    read('contracts', idIn(subject, 'contract-')),
  ])
  const of = evaluation?.state ?? contract?.state
  const own = tenderIn(subject, caseId)
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
  // Who complains reads no contract of another's.
  const binding = seesProjects() && tender ? contractIn({ tender }, lot) : undefined
  const contract = await read('contracts', binding)
  const names = seesProjects() && tender ? await namesOf(tender.state) : {}
  return { ...challenged, names, ...present({ complaint, tender, contract }) }
}

/** A project by itself. */
async function readProject(id: string | undefined): Promise<Pick<Scene, 'project'>> {
  const project = await read('projects', id)
  return project ? { project } : {}
}

/** A project with what its unit has planned of the year's places. */
async function readPlan(id: string | undefined): Promise<Partial<Scene>> {
  const { project } = await readProject(id)
  if (!project || project.state.status === 'not-opened') return {}
  const { year, purchaser } = project.state
  const found = await call(`/supervision/annual-plans?year=${String(year)}`)
  const { units } = found as AnnualPlan // the server answers with this shape
  const places = units.find(({ unit }) => unit === purchaser)
  return { project, ...(places && { places }) }
}

/** The books of the funds; those of years that are over are among them. */
async function readLedgers(): Promise<Pick<Scene, 'ledgers'>> {
  const list = await call('/payment/earmarked-ledgers')
  const { items } = list as { readonly items: Required<Scene>['ledgers'] } // the list's own shape
  return { ledgers: items }
}

/** A challenge with the drafts of its reply. */
async function readBundle(id: string | undefined): Promise<Partial<Scene>> {
  const challenged = await readChallenge(id)
  if (id === undefined) return challenged
  const bundle = await call(`/procurement/challenges/${id}/bundle`)
  const series = await openSeries()
  return { ...challenged, series, bundle: bundle as ChallengeBundle } // the server answers with this shape
}

/** What is read by itself, with nothing around it but what it names. */
const alone = {
  bundle: ({ subject }: Place) => readBundle(idIn(subject, 'challenge-')),
  challenge: ({ subject }: Place) => readChallenge(idIn(subject, 'challenge-')),
  complaint: ({ subject }: Place) => readComplaint(idIn(subject, 'complaint-')),
  'numbered-complaint': async ({ subject }: Place) => ({
    ...(await readComplaint(idIn(subject, 'complaint-'))),
    series: await openSeries(),
  }),
  project: ({ subject }: Place) => readProject(idIn(subject, 'project-')),
  plan: ({ caseId }: Place) => readPlan(idIn(caseId, 'project/')),
  ledgers: readLedgers,
}

const isAlone = (reads: Read): reads is keyof typeof alone => Object.hasOwn(alone, reads)

/** Reads what a form needs to know; without `reads` nothing is asked. */
export async function readScene(reads: Read | undefined, place: Place): Promise<Scene> {
  const bare = bareScene(place, (await currentUser())?.profile.sub)
  if (reads === undefined) return bare
  if (isAlone(reads)) return { ...bare, ...(await alone[reads](place)) }
  const objects = await readObjects(place)
  const { tender } = objects
  return {
    ...bare,
    ...present(objects),
    ...(tender && { names: await namesOf(tender.state) }),
    ...(await besideTender(reads, tender, bare.about)),
  }
}

type Present<Objects> = { readonly [Name in keyof Objects]?: Exclude<Objects[Name], undefined> }

/** Only what was found. */
const present = <Objects extends object>(objects: Objects): Present<Objects> =>
  Object.fromEntries(
    Object.entries(objects).filter(([, found]) => found !== undefined),
  ) as Present<Objects> // as it was, without what is undefined

/** What some forms read beside the tender that they are about. */
async function besideTender(
  reads: Read,
  tender: Found<Tender> | undefined,
  about: string,
): Promise<Partial<Scene>> {
  if (tender === undefined) return {}
  if (reads === 'numbered-tender') return { series: await openSeries() }
  if (reads === 'standing-bids') return present({ standing: await read(reads, tender.id) })
  if (reads === 'outages') return readOutages(tender)
  if (reads === 'drafted-contract') {
    return present({ contract: await draftedFor(tender.state, about) })
  }
  return {}
}

/** Outages of ours that can be judged of a tender, by what the county calls near. */
async function readOutages({ state }: Found<Tender>): Promise<Pick<Scene, 'outages'>> {
  const [log, figures] = await Promise.all([outages(), call('/county/figures')])
  const near = nearIn(figures as CountyFigures) // the server answers with this shape
  return { outages: judgeable(state, { outages: log }, near) }
}

/** Those of this year: a paper of ours is numbered in the year of its act. */
async function openSeries(): Promise<readonly OpenSeries[]> {
  const list = await call('/county/number-series')
  const { items } = list as { readonly items: readonly OpenSeries[] } // the list's own shape
  const year = yearOf(dayOf(fromMilliseconds(Date.now() - computerAhead())))
  return items.filter(({ state }) => state.year === year)
}

/** The contract that is drafted for the award of a lot and not signed yet, where there is one. */
async function draftedFor(tender: Tender, lot: string): Promise<Found<Contract> | undefined> {
  if (!('project' in tender)) return undefined
  const known = draftIn({ tender: { id: '', state: tender } }, lot)
  if (known !== undefined) return read('contracts', known)
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
