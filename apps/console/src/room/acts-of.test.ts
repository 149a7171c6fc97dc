import { instant } from '#libs/calendar'
import type { OpeningEntry } from '#libs/contracts/views'
import { actsOf } from './acts-of.js'

const at = instant('2026-10-08T09:20+08:00')
const asked: OpeningEntry = { id: '1', at, type: 'OpeningQuestioned', question: 'q' }
const answered: OpeningEntry = { id: '2', at, type: 'OpeningQuestionAnswered', question: 'q' }
const confirmed: OpeningEntry = { id: '3', at, type: 'OpeningRecordConfirmed', institution: 'i' }
const bidder = { role: 'training-institution', institution: 'i' }
const outside = { ...bidder, institution: undefined }
const officer = { role: 'procurement-officer', institution: undefined }

const may: Readonly<Record<string, readonly string[]>> = {
  'a bidder while bids are decrypted': ['doubt', 'recusal', 'help'],
  'a bidder once the record stands': ['confirm', 'doubt', 'recusal'],
  'a bidder who confirmed': ['doubt', 'recusal'],
  'who did not bid': [],
  'the officer': ['fault', 'answer-q'],
  'the officer, all answered': [],
}

test.each([
  ['a bidder while bids are decrypted', { ...bidder, status: 'decrypting', record: [] }],
  ['a bidder once the record stands', { ...bidder, status: 'after-opening', record: [] }],
  ['a bidder who confirmed', { ...bidder, status: 'after-opening', record: [confirmed] }],
  ['who did not bid', { ...outside, status: 'decrypting', record: [] }],
  ['the officer', { ...officer, status: 'decrypting', record: [asked] }],
  ['the officer, all answered', { ...officer, status: 'after-opening', record: [asked, answered] }],
])('%s', (who, room) => {
  expect(actsOf(room).map(({ name }) => name)).toEqual(may[who])
})

test('a try again is the same act: ids come from outside', () => {
  const [doubt] = actsOf({ ...bidder, status: 'decrypting', record: [] })
  expect(doubt?.input('话', 'id')).toEqual({ question: 'id', about: 'doubt', words: '话' })
})
