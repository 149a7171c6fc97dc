import { channelActs } from '#libs/contracts'
import { channel, channelSwitched } from '#libs/domain/county/channel'
import { folded } from '#libs/domain/deciding/testing'
import {
  anyHash,
  person,
  policyOf,
  projectCase,
  tenderCase,
} from '#libs/domain/procurement/testing'
import { instant, publishedCalendar } from '#libs/calendar'
import { numberRegister } from '#libs/domain/county/number-register'
import { outageLog } from '#libs/domain/county/outage-log'
import { evaluation } from '#libs/domain/procurement/evaluation'
import { bidBox } from '#libs/domain/procurement/bid-box'
import { tender } from '#libs/domain/procurement/tender'
import { catalogue } from './catalogue/index.js'
import type { CommandDefinition } from './types.js'

const { deadline, drafted, placed, published, publishedAt } = tenderCase
const commands: readonly CommandDefinition[] = catalogue

/** Every command that asks where a statutory act may be done, by name. */
const acts = commands.filter(({ act }) => act !== undefined).map(({ name }) => name)

test('notice, opening, bids, draw, award notice, intent and contract ask where they may be done', () =>
  expect(acts.toSorted()).toEqual([
    ...['amendTender', 'announceAward', 'commitDraw', 'correctNotice', 'discloseIntent'],
    ...['drawExperts'],
    ...[
      'extendDocumentOffering',
      'openBids',
      'publishContract',
      'publishTenderNotice',
      'submitBid',
    ],
  ]))

test.each(channelActs)('to switch %s decides over a command', name => {
  expect(commands.map(({ act }) => act)).toContain(name)
})

const elsewhereByDefault = folded(channel)
const here = folded(
  channel,
  channelSwitched({
    ...{ acts: [...channelActs], channel: 'here', basis: '授权文件', evidence: anyHash },
    ...{ switchedBy: person('administrator', 9).id, demonstration: true },
  }),
)

/** What is decided where the county has switched so. */
function decided(name: string, input: object, countyChannel: typeof here, states: object): unknown {
  const command = commands.find(one => one.name === name)
  if (!command) throw new Error(`no command ${name}`)
  return command.decide({ ...states, countyChannel }, input, {
    ...{ id: tenderCase.tenderId, at: instant('2026-10-08T09:00+08:00') },
    ...{ actor: projectCase.officer, policy: policyOf(publishedAt), calendar: publishedCalendar },
  })
}

const opening = {
  ...{ self: folded(tender, drafted, published), box: folded(bidBox, placed) },
  log: folded(outageLog),
}
const refusal = { refused: true, reason: 'not-switched-here' }

test('a county without a basis on record opens nothing here', () => {
  expect(decided('openBids', {}, elsewhereByDefault, opening)).toMatchObject(refusal)
  expect(decided('openBids', {}, here, opening)).toMatchObject({ appends: {} })
})

test('a county without a basis on record draws no experts here', () => {
  const states = { self: folded(evaluation), tender: opening.self }
  const committing = {
    ...{ tender: tenderCase.tenderId, lot: projectCase.trainingLot, seedCommitment: anyHash },
    ...{ experts: 5, candidates: [], library: tenderCase.paper },
  }
  const drawing = { seed: anyHash, bids: [], relations: [] }
  expect(decided('commitDraw', committing, elsewhereByDefault, states)).toMatchObject(refusal)
  expect(decided('drawExperts', drawing, elsewhereByDefault, states)).toMatchObject(refusal)
  expect(decided('commitDraw', committing, here, states)).toMatchObject({
    reason: 'draw-committed-too-late',
  })
})

test('what happened elsewhere is recorded whatever is switched', () => {
  const award = { lot: projectCase.trainingLot, noticeNumber: '1', letterNumber: '1' }
  const states = { self: opening.self, register: folded(numberRegister) }
  const there = {
    ...{ channel: 'elsewhere', reference: 'JSZC-1', evidence: anyHash, occurredOn: deadline },
  }
  const other = { refused: true, reason: 'no-winner-confirmed' }
  for (const county of [elsewhereByDefault, here])
    expect(decided('announceAward', { ...award, channel: there }, county, states)).toMatchObject(
      other,
    )
  const asHere = { ...award, channel: { channel: 'here' } }
  expect(decided('announceAward', asHere, elsewhereByDefault, states)).toMatchObject(refusal)
  expect(decided('announceAward', asHere, here, states)).toMatchObject(other)
})

test('another act may be done here, this one not', () => {
  const only = folded(
    channel,
    channelSwitched({
      ...{ acts: ['award-notice'], channel: 'here', basis: '授权文件', evidence: anyHash },
      ...{ switchedBy: person('administrator', 9).id, demonstration: true },
    }),
  )
  expect(decided('openBids', {}, only, opening)).toMatchObject(refusal)
})
