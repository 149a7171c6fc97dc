import { v7 } from 'uuid'
import {
  addDays,
  addMinutes,
  dayOf,
  instant,
  instantAtShare,
  publishedCalendar,
  type Instant,
} from '#libs/calendar'
import type { DataOf } from '#libs/domain/deciding'
import type { DutyEvent } from '#libs/domain/supervision/duty'
import { paper } from '../../apps/cli/demonstration/papers.js'
import type { CountyTime, Stage } from '../../apps/cli/demonstration/stage.js'
import { eventually } from '../support/eventually.js'
import type { Telling } from './story.js'

interface Around extends Telling {
  readonly as: Stage['as']
  readonly time: CountyTime
  readonly jump: (to: Instant) => Promise<void>
}

/** The county's time, which comes by the places that lie between two acts. */
export function withPlaces(around: Around): Pick<CountyTime, 'passesTo' | 'until'> {
  const { time, at, jump } = around
  return {
    async passesTo(to) {
      if (await isDeadline(around, to)) {
        await time.passesTo(addMinutes(to, -1))
        await at('between deadline and opening', () => jump(to))
      }
      await time.passesTo(to)
    },
    async until(what, holds) {
      if (what.startsWith('silence has confirmed')) await heldUp(around)
      if (what.startsWith('contract claim') && (await isAdvance(around))) {
        await eventually('the treasury is asked', () => isAsked(around))
        await at('payment between instruction and answer')
        around.county.treasuryLine.mend()
      }
      await time.until(what, holds)
    },
  }
}

async function eventsOf({ county, script }: Around, ...types: readonly string[]) {
  return county.loop.store.readKey(script.project, types)
}

async function isDeadline(around: Around, to: Instant): Promise<boolean> {
  const [published] = await eventsOf(around, 'TenderNoticePublished')
  // The notice names its deadline.
  return (published?.data as { deadline: Instant } | undefined)?.deadline === to
}

/** The silence that is to confirm is interrupted: a challenge stops the clock at three days of five. */
async function heldUp(around: Around): Promise<void> {
  const { as, script, time, at } = around
  await time.passesTo(await sixtySpent(around))
  await at('duty with 60 % spent')
  const { suspendLot, resumeLot } = as('procurement-officer-1')
  const suspension = v7()
  const lot = script.lots.assessment.lot
  const document = paper('质疑函')
  await suspendLot(script.tender, { lot, suspension, ground: 'challenge', document })
  const later = (days: number, now: Instant) => instant(`${addDays(dayOf(now), days)}T10:00+08:00`)
  await time.passesTo(later(2, await time.now()))
  await at('under suspension')
  await time.passesTo(later(1, await time.now()))
  await resumeLot(script.tender, { lot, suspension, outcome: '质疑不成立' })
}

async function sixtySpent(around: Around): Promise<Instant> {
  const { lot } = around.script.lots.assessment
  const opened = (await eventsOf(around, 'DutyOpened'))
    .map(({ data }) => data as DataOf<DutyEvent, 'DutyOpened'>) // of this type alone
    .find(({ kind, about }) => kind === 'confirm-winner' && about === lot)
  if (opened?.period.unit === 'recorded-end' || !opened) throw new Error('silence has a period')
  const at = instantAtShare(opened.period, 60, publishedCalendar)
  if (at === undefined) throw new Error('nothing has been suspended yet')
  return at
}

/** The first claim of all is the advance, whose answer is lost. */
async function isAdvance(around: Around): Promise<boolean> {
  return (await eventsOf(around, 'TreasuryPaid')).length === 0
}

async function isAsked({ county, script }: Around): Promise<boolean> {
  const book = await county.treasuryBook()
  return book.some(({ instalment }) => instalment === script.claims.advance)
}
