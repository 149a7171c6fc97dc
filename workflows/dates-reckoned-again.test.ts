import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { calendarPublished, day, instant, publishedCalendar } from '#libs/calendar'
import { catalogue, eventShapesOf, type CommandDefinition } from '#libs/commands'
import * as contracts from '#libs/contracts'
import { givenId } from '#libs/domain/deciding/testing'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { policyOf } from '#libs/domain/procurement/testing'
import { datesReckonedAgain } from './dates-reckoned-again.js'

/** Ends by which only what stands in the same event was judged: nobody goes by them any more. */
const judgedAtOnce = ['TenderNoticePublished.earliestDeadline', 'TenderAmended.earliestDeadline']

/** A recorded end is known by its fields. */
const isEnd = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional
    ? isEnd(schema.unwrap())
    : schema instanceof z.ZodObject && 'provisional' in schema.shape && 'lastDay' in schema.shape

const aggregates = [...new Map(catalogue.map(({ of }) => [of.name, of])).values()]

/** Every end that events record: by which event, under which name. */
const recorded = aggregates.flatMap(of =>
  Object.entries(eventShapesOf(of)).flatMap(([type, { shape }]) =>
    Object.entries(shape)
      .filter(([, schema]) => isEnd(schema))
      .map(([end]) => `${type}.${end}`),
  ),
)

/** `replyBy` of `ClassFiled.replyBy`. */
const nameOf = (end: string): string => end.slice(end.indexOf('.') + 1)

/** The commands that procedures ask for when a year is published, by aggregate. */
const commands = new Map(
  Object.values(datesReckonedAgain).flatMap(by => Object.entries<string>(by)),
)

const december = instant('2026-12-29T16:00+08:00')
const before = publishedCalendar
const after = calendarPublished(before, {
  ...{ year: 2027, notice: '演示通知', publishedOn: day('2026-11-04') },
  restDays: [day('2027-01-01'), day('2027-01-02'), day('2027-01-03'), day('2027-01-04')],
  statutoryDays: [day('2027-01-01')],
  workingWeekends: [],
})
const five = { length: 5, unit: 'working-days', roll: 'none' } as const
const provisional = statutoryEnd('87§68', december, five, before)
const final = statutoryEnd('87§68', december, five, after)

interface Happened {
  readonly type: string
  readonly data: object
}

/** A stored event of the type, with every end it can have reaching into the new year. */
function happened(type: string): Happened {
  const file = join(import.meta.dirname, `../test/events/samples/${type}.v1.json`)
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: object } // as samples are kept
  const ends = recorded.filter(end => end.startsWith(`${type}.`)).map(nameOf)
  const reaching = new Map(ends.map(end => [end, provisional]))
  return { type, data: { ...data, ...Object.fromEntries<object>(reaching) } }
}

/** The lot that the sampled tender has, for events sampled from other tenders. */
const { lots } = happened('TenderDrafted').data as { lots: { lot: string }[] } // as it is sampled
const lot = lots[0]?.lot
const ofLot = (event: Happened): Happened =>
  'lot' in event.data ? { ...event, data: { ...event.data, lot } } : event

const published = ['TenderDrafted', 'TenderNoticePublished']
const reported = [...published, 'BidsOpened', 'DecryptionClosed', 'EvaluationReportReceived']

/** What has happened; the last event recorded the ends that are reckoned again. */
const lived = [
  {
    aggregate: 'project',
    types: ['ProjectOpened', 'ProjectApproved', 'PlanFiled', 'IntentDisclosed'],
  },
  { aggregate: 'tender', types: [...published] },
  { aggregate: 'tender', types: [...reported] },
  { aggregate: 'tender', types: [...reported, 'WinnerConfirmed'] },
  { aggregate: 'tender', types: [...reported, 'WinnerConfirmedByLapse'] },
  { aggregate: 'tender', types: [...reported, 'WinnerConfirmed', 'AwardAnnounced'] },
  { aggregate: 'tender', types: [...reported, 'WinnerConfirmed', 'AwardSetAside'] },
  { aggregate: 'standing-bids', types: ['BiddersBound', 'BidSecurityReturnDue'] },
  { aggregate: 'challenge', types: ['ChallengeLodged'] },
  { aggregate: 'challenge', types: ['ChallengeLodged', 'ChallengeDismissed'] },
  { aggregate: 'challenge', types: ['ChallengeLodged', 'ChallengeReplied'] },
  { aggregate: 'complaint', types: ['ComplaintLodged'] },
  {
    aggregate: 'complaint',
    types: ['ComplaintLodged', 'ComplaintAccepted', 'ComplaintCopiesSent'],
    // What the receipt fixed stands beside it until the decision.
    also: ['reviewBy', 'copiesBy', 'decideBy'],
  },
  {
    aggregate: 'evaluation',
    types: ['CommitteeSeated', 'ResponsivenessReviewed', 'EvaluationCompleted'],
  },
  { aggregate: 'contract', types: ['ContractDrafted'] },
  { aggregate: 'contract', types: ['ContractDrafted', 'ContractSigned'] },
  {
    aggregate: 'contract',
    types: [
      ...['ContractDrafted', 'ContractSigned', 'ContractPublished', 'ContractFiled'],
      ...['PerformanceSecurityGiven', 'SecurityReturnDue'],
    ],
  },
  { aggregate: 'training-class', types: ['ClassFiled'] },
  { aggregate: 'claim', types: ['SubsidyClaimMade', 'ClaimConfirmed', 'ClaimApproved'] },
  { aggregate: 'claim', types: ['PaymentApplicationMade', 'ClaimConfirmed', 'InvoiceRecorded'] },
  { aggregate: 'payment', types: ['PaymentInstructed'] },
  { aggregate: 'rating', types: ['RatingOpened', 'InstitutionRated'] },
].map(one => ({ also: [], ...one, last: one.types.at(-1) ?? '' }))

const endsOf = (type: string): readonly string[] =>
  recorded.filter(end => end.startsWith(`${type}.`) && !judgedAtOnce.includes(end))

test.each(lived)(
  '$aggregate reckons again what $last recorded',
  ({ aggregate, types, last, also }) => {
    const all: readonly CommandDefinition[] = catalogue
    const command = all.find(({ name }) => name === commands.get(aggregate))
    if (!command) throw new Error(`no procedure has ${aggregate} reckon its dates again`)
    expect(command).toMatchObject({ of: { name: aggregate }, by: ['procedure'] })
    const { evolve }: { evolve: (state: unknown, event: Happened) => unknown } = command.of
    const initial: unknown = command.of.initial
    const fold = (events: readonly Happened[]): unknown => events.reduce(evolve, initial)
    const events = types.map(happened).map(ofLot)
    const asked = { id: givenId, at: december, policy: policyOf(december) }
    const actor = { id: givenId, role: 'procedure' } as const
    const decide = (so: readonly Happened[], calendar = after) =>
      // Commands over one stream answer its events.
      command.decide(fold(so), {}, { ...asked, actor, calendar }) as readonly Happened[]

    const again = decide(events)
    const moved = again.flatMap(event =>
      Object.entries<unknown>({ ...event.data }).filter(([, value]) => typeof value === 'object'),
    )
    const names = [...endsOf(last).map(nameOf), ...also]
    expect(moved.map(([end]) => end).toSorted()).toEqual(names.toSorted())
    for (const [, end] of moved) expect(end).toMatchObject({ provisional: false })
    expect(moved.map(([, end]) => end)).toContainEqual(final)
    expect(decide([...events, ...again])).toEqual([])
    expect(decide(events, before)).toEqual([])
  },
)

test('every end that events record is reckoned again, or nobody goes by it', () => {
  const covered = lived.flatMap(({ last }) => endsOf(last))
  const moves = recorded.filter(end => !end.includes('DatesReckonedAgain.'))
  expect([...covered, ...judgedAtOnce].toSorted()).toEqual(moves.toSorted())
})

test('no end is recorded deeper in an event than this looks', () => {
  const shapes = Object.entries(contracts)
    .filter(([exported]) => exported.endsWith('Events'))
    // Every export of that name holds shapes of events.
    .flatMap(([, found]) => Object.values(found as contracts.EventShapes))
  const texts = shapes.map(shape =>
    JSON.stringify(z.toJSONSchema(shape, { unrepresentable: 'any', reused: 'inline' })),
  )
  const ends = texts.flatMap(text => text.match(/"lastDay":\{/g) ?? [])
  expect(ends).toHaveLength(recorded.length)
})
