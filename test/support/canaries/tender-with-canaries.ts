import type { Instant } from '#libs/calendar'
import { postgresEventStore } from '#libs/event-store'
import { fen, multiply, yuan } from '#libs/money'
import { readSeeds, type Seeds } from '#libs/seeding'
import type { Hands, Player } from '../../../apps/cli/demonstration/hands.js'
import { httpHands } from '../../../apps/cli/demonstration/http-hands.js'
import { pastOf } from '../../../apps/cli/demonstration/past.js'
import { evaluating } from '../../../apps/cli/demonstration/phases/evaluating.js'
import { planning } from '../../../apps/cli/demonstration/phases/planning.js'
import { tendering } from '../../../apps/cli/demonstration/phases/tendering.js'
import {
  heads,
  newScript,
  type Bidder,
  type Script,
} from '../../../apps/cli/demonstration/script.js'
import type { CountyTime } from '../../../apps/cli/demonstration/stage.js'
import { canariedBid, type CanariedBid } from './canaried-bid.js'
import { playedIn } from '../product/played-in.js'
import type { RunningProduct } from '../product/running-product.js'
import type { Canaries } from './search.js'

/** Where the story stops, for whoever wants to look. */
export interface Stops {
  /** All bids are in, and the deadline has not come. */
  readonly bidsAreIn: (told: Told) => Promise<void>
  /** Bids are opened and scored, and the winner is confirmed; nobody has announced anything. */
  readonly awardIsDecided: (told: Told) => Promise<void>
}

export interface Told {
  readonly seeds: Seeds
  readonly script: Script
  /** Of the one bid that carries some. */
  readonly canaries: Canaries
}

/** Fen a head: figures that stand nowhere by chance, and a budget that lets them be so long. */
const prices = [18_734_693, 18_912_347, 19_136_829] as const
const budget = yuan(4_000_000)

/** The demonstration as far as its awards, with canaries in the bid that wins its training lot. */
export async function tenderWithCanaries(product: RunningProduct, stops: Stops): Promise<Told> {
  const { configuration, pool } = product
  const seeds = await readSeeds(configuration.seeds)
  const now = await postgresEventStore({ pool }).countyNow()
  const script = dearer(newScript(seeds, await pastOf(pool, now)))
  const canaried = await bidOf(script, seeds)
  const told = { seeds, script, canaries: canaried.canaries }
  const hands = handsWith(canaried, httpHands(configuration))
  const stage = await playedIn(product, { script, seeds, hands })
  const { as, county } = stage
  try {
    await planning(stage)
    await tendering({
      ...stage,
      county: stoppingAtTheDeadline(county, () => stops.bidsAreIn(told)),
    })
    await evaluating({ ...stage, as: stoppingBeforeAwards(as, () => stops.awardIsDecided(told)) })
  } finally {
    await stage.close()
  }
  return told
}

interface Canaried extends CanariedBid {
  readonly bidder: Bidder
}

async function bidOf({ tender, lots, bidders }: Script, seeds: Seeds): Promise<Canaried> {
  const [bidder] = bidders.training
  const institution = seeds.persons.persons.find(({ key }) => key === bidder.key)?.institution ?? ''
  const unitPrice = fen(bidder.unitPrice)
  const bid = await canariedBid({
    ...{ tender, lot: lots.training.lot, bidder: institution },
    ...{ unitPrice, price: multiply(unitPrice, heads) },
  })
  return { ...bid, bidder }
}

/** Hands that hand in this bid, and its key, where the script has one of its own. */
const handsWith = ({ bidder, sealed, key }: Canaried, hands: Hands): Hands => ({
  ...hands,
  act: (person, command, id, input) =>
    hands.act(person, command, id, command === 'openBid' && id === bidder.bid ? { key } : input),
  keep: (person, tender, bytes) =>
    hands.keep(person, tender, person.key === bidder.key ? sealed : bytes),
})

/** Time that stands still before the last leap of the tender's phase: to the deadline. */
function stoppingAtTheDeadline(time: CountyTime, stop: () => Promise<void>): CountyTime {
  let leaps = 0
  return {
    ...time,
    async passesTo(to: Instant) {
      leaps += 1
      if (leaps === 2) await stop()
      await time.passesTo(to)
    },
  }
}

/** Players of whom nobody announces an award before a look has been taken. */
function stoppingBeforeAwards(
  as: (key: string) => Player,
  stop: () => Promise<void>,
): (key: string) => Player {
  let looked: Promise<void> | undefined
  return key => {
    const player = as(key)
    return {
      ...player,
      async announceAward(id, input) {
        looked ??= stop()
        await looked
        await player.announceAward(id, input)
      },
    }
  }
}

/** The same story for more money: a price of nine digits is found by no accident. */
function dearer(script: Script): Script {
  const [first, second, third] = script.bidders.training
  return {
    ...script,
    lots: {
      ...script.lots,
      training: { ...script.lots.training, budget, deviation: '演示：试点设备一次性投入' },
    },
    bidders: {
      ...script.bidders,
      training: [
        { ...first, unitPrice: prices[0] },
        { ...second, unitPrice: prices[1] },
        { ...third, unitPrice: prices[2] },
      ],
    },
  }
}
