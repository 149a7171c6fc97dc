import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { bidBox, questionAnswered, questionReceived } from '#libs/domain/procurement/bid-box'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { enquiryAnsweredToAll, tender } from '#libs/domain/procurement/tender'
import {
  answerEnquiry,
  askEnquiry,
  enquiry,
  enquiryAnswered,
  enquiryAsked,
  recordEnquiry,
} from './index.js'

const { officer } = projectCase
const { deadline, drafted, placed, published, tenderId } = tenderCase
const id = uuid(70)
const at = '2026-09-21T10:00+08:00'
const asker = person('training-institution', 501, { institution: uuid(301) })
const question = '第三包实训场地能否分两处？'
const receiving = { tender: folded(tender, drafted, published), box: folded(bidBox, placed) }
const asked = enquiryAsked({
  ...{ tender: tenderId, officer: officer.id, question, asker: uuid(301), askedAt: instant(at) },
})

test('a supplier asks: its name stays with the enquiry, the box knows only that one is open', () => {
  given
    .states({ self: folded(enquiry), ...receiving })
    .when(askEnquiry, { tender: tenderId, question }, { at, id, actor: asker })
    .thenAppends({ self: [asked], box: [questionReceived({ enquiry: id })] })
  given
    .states({ self: folded(enquiry), ...receiving })
    .when(askEnquiry, { tender: tenderId, question }, { at, id, actor: officer })
    .thenRefused('no-institution')
  given
    .states({ self: folded(enquiry), ...receiving, tender: folded(tender, drafted) })
    .when(askEnquiry, { tender: tenderId, question }, { at, id, actor: asker })
    .thenRefused('notice-not-published')
})

test('asked at the deadline or later it is answered, and holds no closing', () => {
  given
    .states({ self: folded(enquiry), ...receiving })
    .when(askEnquiry, { tender: tenderId, question }, { at: deadline, id, actor: asker })
    .thenAppends({ self: [enquiryAsked({ ...asked.data, askedAt: deadline })] })
})

test('one on paper counts from the day it came (条例§52)', () => {
  const onPaper = { receivedOn: day('2026-09-18'), paper: '来函1号', evidence: anyHash }
  given
    .states({ self: folded(enquiry), ...receiving })
    .when(recordEnquiry, { tender: tenderId, question, ...onPaper }, { at, id, actor: officer })
    .thenAppends({
      self: [
        enquiryAsked({
          ...{ tender: tenderId, officer: officer.id, question, onPaper },
          askedAt: instant('2026-09-18T00:00+08:00'),
        }),
      ],
      box: [questionReceived({ enquiry: id })],
    })
  const ahead = { ...onPaper, receivedOn: day('2026-09-22') }
  given
    .states({ self: folded(enquiry), ...receiving })
    .when(recordEnquiry, { tender: tenderId, question, ...ahead }, { at, id, actor: officer })
    .thenRefused('act-lies-ahead')
})

describe('the answer', () => {
  const told = { question: '实训场地能否分两处？', answer: '可以，均须在本县。' }
  const answer = '可以，见更正公告。'
  const open = folded(bidBox, placed, questionReceived({ enquiry: id }))
  const states = { self: folded(enquiry, asked), ...receiving, box: open }
  const answeredAt = instant('2026-09-30T09:00+08:00')

  test('goes to everybody who took the document while bids can come in, late or not', () => {
    given
      .states(states)
      .when(answerEnquiry, { answer, told }, { at: answeredAt, id, actor: officer })
      .thenAppends({
        self: [enquiryAnswered({ answer, answeredAt, told })],
        tender: [enquiryAnsweredToAll({ enquiry: id, ...told, answeredAt })],
        box: [questionAnswered({ enquiry: id })],
      })
    given
      .states(states)
      .when(answerEnquiry, { answer }, { at: answeredAt, id, actor: officer })
      .thenRefused('everybody-is-told', '87§27')
  })

  test('goes to who asked alone after the opening, and once', () => {
    const after = folded(tender, ...tenderCase.decryptedBoth)
    given
      .states({ ...states, tender: after })
      .when(answerEnquiry, { answer, told }, { at: answeredAt, id, actor: officer })
      .thenRefused('nobody-else-to-tell')
    const answered = enquiryAnswered({ answer, answeredAt })
    given
      .states({ ...states, self: folded(enquiry, asked, answered) })
      .when(answerEnquiry, { answer, told }, { at: answeredAt, id, actor: officer })
      .thenRefused('enquiry-already-answered')
  })
})

test('nobody knows of it but who asked and the officer in charge', () => {
  const state = folded(enquiry, asked)
  const knows = [
    ...[officer, asker, person('procurement-officer', 77), person('supervisor', 9)],
    ...[person('auditor', 8), person('training-institution', 502, { institution: uuid(302) })],
  ].map(reader => enquiry.visibleTo(reader, state))
  expect(knows).toEqual([true, true, false, false, false, false])
})

test('whoever answers in the officer’s place, or has taken over, knows of it as the officer does', () => {
  const state = folded(enquiry, asked)
  const other = person('procurement-officer', 78)
  expect(enquiry.visibleTo({ ...other, actingFor: officer.id }, state)).toBe(true)
  expect(enquiry.visibleTo({ ...other, tookOver: [officer.id] }, state)).toBe(true)
  expect(enquiry.visibleTo({ ...other, tookOver: [uuid(77)] }, state)).toBe(false)
})
