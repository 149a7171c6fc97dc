import { addDays, addMinutes, day, type Day } from '#libs/calendar'
import { calendarId } from '#libs/domain/county/calendar'
import { outageLogId } from '#libs/domain/county/outage-log'
import { enquiry } from '#libs/domain/procurement/enquiry'
import type { Round } from '../round.js'
import {
  administrator,
  anyHash,
  ask,
  bidders,
  here,
  officer,
  paper,
  signatory,
  tenderId,
  type Ask,
  type Hand,
} from './ask.js'

export const terminate: Hand = (_, chance) =>
  chance.happens(35)
    ? [
        ask(signatory, 'terminateTender', tenderId, {
          ...{ ground: 'need-ceased', reason: '任务取消', reportToFinance: paper },
        }),
      ]
    : []

export const extendOffering: Hand = round => [
  ask(officer, 'extendDocumentOffering', tenderId, {
    ...{ channel: here, noticeNumber: '公告〔2026〕2号' },
    offeredUntil: addDays(round.today(), 9),
  }),
]

/** What the officer does to a notice that is out. */
export const changeNotice: Hand = (round, chance) => {
  const doing: readonly Ask[] = [
    ask(officer, 'amendTender', tenderId, {
      ...{ amendment: round.fresh(), channel: here, changes: '澄清评分办法', document: paper },
      affectsBids: chance.happens(60),
    }),
    ...extendOffering(round, chance),
    ask(officer, 'correctNotice', tenderId, {
      ...{ correction: round.fresh(), notice: 'tender-notice', channel: here, reason: '笔误' },
      ...{ corrected: [{ path: 'title', from: '甲', to: '乙' }], noticeNumber: '公告〔2026〕3号' },
    }),
    ask(officer, 'redraftTender', tenderId, round.document),
  ]
  return [chance.of(doing)].filter(one => one !== undefined)
}

export const enquire: Hand = (round, chance) => {
  const question = '评分办法如何执行'
  const one = chance.of(bidders)
  if (!one || chance.happens(30)) {
    const onPaper = { receivedOn: addDays(round.today(), chance.happens(10) ? 2 : 0), ...paper }
    return [
      ask(officer, 'recordEnquiry', round.fresh(), { tender: tenderId, question, ...onPaper }),
    ]
  }
  return [ask(one.actor, 'askEnquiry', round.fresh(), { tender: tenderId, question })]
}

export function answerTo(round: Round, id: string): readonly Ask[] {
  const told = { question: '评分办法', answer: '按招标文件' }
  const receiving = round.tender().status === 'receiving-bids'
  return [ask(officer, 'answerEnquiry', id, { answer: '按招标文件', ...(receiving && { told }) })]
}

export const answerAnyEnquiry: Hand = (round, chance) => {
  const one = chance.of(round.ids(enquiry))
  return one === undefined ? [] : answerTo(round, one)
}

/** What is said in the room of the opening. */
export const speakInRoom: Hand = (round, chance) => {
  const one = chance.of(bidders)
  if (!one) return []
  const question = round.fresh()
  const words = '开标记录有疑义'
  const said: readonly (readonly Ask[])[] = [
    [ask(one.actor, 'confirmOpeningRecord', tenderId, {})],
    [
      ask(one.actor, 'questionOpening', tenderId, { question, about: 'doubt', words }),
      ask(officer, 'answerOpeningQuestion', tenderId, { question, words: '记录无误' }),
    ],
    [ask(one.actor, 'reportOpeningFault', tenderId, { fault: question, words })],
    [
      ask(officer, 'archiveRecording', tenderId, {
        ...{ recording: paper, from: addMinutes(round.county.now(), -60) },
        until: round.county.now(),
      }),
    ],
  ]
  return chance.of(said) ?? []
}

/** Our system was away for some minutes, up to now. */
export const outage: Hand = ({ county, fresh }) => [
  ask(administrator, 'recordOutage', outageLogId, {
    ...{ outage: fresh(), from: addMinutes(county.now(), -15), until: county.now() },
    ...{ cause: '机房停电', evidence: anyHash },
  }),
]

const statutoryDays = [
  ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
  ...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15'],
  ...['2027-10-01', '2027-10-02', '2027-10-03'],
] as Day[] // days as a notice writes them

const publishedFrom = '2026-12-08'

/** A year as a State Council's notice could have it; its first Monday is free, or it is not. */
export const publishCalendar: Hand = (round, chance) => {
  if (round.today() < publishedFrom || !chance.happens(40)) return []
  const more = (chance.happens(50) ? ['2027-01-04'] : []) as Day[] // likewise
  const restDays = [...statutoryDays, ...more].toSorted()
  return [
    ask(administrator, 'publishCalendar', calendarId, {
      ...{ year: 2027, notice: '演示通知', evidence: anyHash, statutoryDays, restDays },
      ...{ workingWeekends: [], publishedOn: day('2026-11-20') },
    }),
  ]
}
