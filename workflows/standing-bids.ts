import {
  freeSince,
  standingBidsCase,
  type BoundView,
  type SecurityView,
  type StandingBidsView,
} from '#facts/procurement/standing-bids'
import { duty, recall, step, until } from '#libs/procedure'

type StandingBids = Readonly<StandingBidsView>

/** What binds bidders after the opening: their bids, until the award; what they gave, until it is back. */
export async function standingBids(id: string): Promise<void> {
  const bids = await recall(standingBidsCase, id)
  await Promise.all([...bids.lots.map(({ lot }) => keptBound(bids, lot)), allGivenBack(bids)])
}

/**
 * Where the award is not out in time, whatever held it up, all who are still considered are asked to
 * stay bound, before their bids stop binding (87§23); who does not is out.
 */
async function keptBound(bids: StandingBids, lot: string): Promise<void> {
  const now = () => lotOf(bids, lot)
  const over = () => now().end !== undefined
  for (;;) {
    await until(() => over() || now().asking !== undefined || now().askFrom)
    if (over()) return
    const { askFrom: from, asked } = now()
    const round = asked + 1
    if (!now().asking) {
      await duty('ask-for-longer-validity', {
        ...{ about: `${lot}/${String(round)}`, by: bids.officer, from, end: () => now().until },
        unless: () => over() || now().asked >= round,
      })
    }
    await answered(bids, lot)
  }
}

/** All have answered, or the days to answer are over: silence keeps nobody bound. */
async function answered(bids: StandingBids, lot: string): Promise<void> {
  const now = () => lotOf(bids, lot)
  const { asked } = now()
  const done = () => now().end !== undefined || now().asking === undefined || now().asked !== asked
  await until(() => done() || now().asking?.open === 0 || now().asking?.answerBy)
  await step('closeLongerValidity', {
    ...{ about: `${lot}/${String(asked)}`, input: { lot }, unless: done },
  })
}

/** Each security goes back in its days (条例§33, 87§38); one may be entered after the opening. */
async function allGivenBack(bids: StandingBids): Promise<void> {
  const followed: Promise<void>[] = []
  const isOver = () => [...bids.lots.map(({ end }) => end), ...bids.securities].every(isEnded)
  for (;;) {
    const newOnes = bids.securities.slice(followed.length)
    followed.push(...newOnes.map(({ institution }) => givenBack(bids, institution)))
    await until(() => isOver() || bids.securities.length > followed.length)
    if (isOver()) break
  }
  await Promise.all(followed)
}

const isEnded = (one: BoundView['end'] | SecurityView): boolean =>
  one !== undefined && (!('ended' in one) || one.ended)

async function givenBack(bids: StandingBids, institution: string): Promise<void> {
  const now = () => securityOf(bids, institution)
  const free = () => freeSince(bids, now())
  const isReckoned = () => now().ended || now().returnBy !== undefined
  await until(() => isReckoned() || free() !== undefined)
  const from = free()
  if (from !== undefined) {
    await step('reckonBidSecurityReturn', {
      ...{ about: institution, input: { institution, from }, unless: isReckoned },
    })
  }
  await until(isReckoned)
  if (now().ended) return
  await duty('return-bid-security', {
    ...{ about: institution, by: bids.officer, end: () => now().returnBy },
    unless: () => now().ended,
  })
}

function lotOf({ lots }: StandingBids, lot: string): BoundView {
  const found = lots.find(known => known.lot === lot)
  if (!found) throw new Error(`bids bound for no lot ${lot}`)
  return found
}

function securityOf({ securities }: StandingBids, institution: string): SecurityView {
  const found = securities.find(known => known.institution === institution)
  if (!found) throw new Error(`no security of ${institution}`)
  return found
}
