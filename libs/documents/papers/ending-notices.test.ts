import type { StoredEvent } from '#libs/event-store'
import { lot, storedFor, tenderId } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'
import { failureNotice, terminationNotice } from './ending-notices.js'
import { isNotYet } from './kind.js'

const failed = storedFor('failure-notice')

/** The lot went on by a rule of its own, without 废标. */
const wentOn = (rule: string, more: object): readonly StoredEvent[] =>
  failed
    .filter(({ type }) => type !== 'LotFailed')
    .map(event =>
      event.type === 'LawfulExitTaken'
        ? { ...event, data: { ...(event.data as object), rule, ...more } } // its own shape
        : event,
    )

function textOf(events: readonly StoredEvent[]): string {
  const paper = write({ kind: failureNotice, about: tenderId, lot, events, names: new Map() })
  return isNotYet(paper) ? `missing ${paper.notYet}` : said(paper)
}

/** The document need not be at fault. */
const upheld = { documentUnreasonable: false }

test.each([
  ['87§43', { exit: 'apply-for-other-method' }, '不足规定家数', '依法申请采用其他采购方式'],
  ['46§10', { unreserved: true }, '专门面向中小企业的采购包', '不再专门面向中小企业'],
  ['87§65', {}, '招标文件内容违反规定或者存在歧义', '修改招标文件后重新采购'],
  ['条例§49', {}, '中标人拒绝签订合同', '重新采购'],
  ['94§16', upheld, '质疑成立，影响或者可能影响采购结果', '重新开展采购活动（94号令第16条'],
  ['94§31', upheld, '对采购文件提起的投诉成立', '重新开展采购活动（94号令第31条'],
  ['94§32', upheld, '对采购过程或者采购结果提起的投诉成立', '重新开展采购活动（94号令第32条'],
])('a lot that goes on by %s is ended, not 废标, and says why and how', (rule, more, why, how) => {
  const text = textOf(wentOn(rule, more))
  expect(text).toContain('终止公告')
  expect(text).not.toContain('废标')
  expect(text).toContain(why)
  expect(text).toContain(how)
})

test.each(['94§16', '94§31', '94§32'])('by %s nobody says that bidders were too few', rule => {
  const text = textOf(wentOn(rule, upheld))
  expect(text).not.toContain('不足规定家数')
  expect(text).not.toContain('修改招标文件')
})

test('a lot of a terminated tender has the notice of the tender and none of its own', () => {
  const terminated = storedFor('termination-notice')
  expect(textOf(terminated)).toBe('missing LotFailed')
  // An upheld challenge of the document ends the round, and sends every lot on its way, at once.
  const exit = wentOn('94§16', upheld).filter(({ type }) => type === 'LawfulExitTaken')
  const last = terminated.at(-1)?.version ?? 0
  const sentOn = exit.map(event => ({ ...event, version: last + 1 }))
  expect(textOf([...terminated, ...sentOn])).toBe('missing LotFailed')
  const asked = { kind: terminationNotice, about: tenderId, names: new Map<string, string>() }
  const paper = write({ ...asked, events: terminated })
  expect(!isNotYet(paper) && said(paper)).toContain('终止公告')
})

test('a lot that ended before its tender was terminated keeps the notice of its own', () => {
  const exit = wentOn('94§32', upheld)
  const termination = storedFor('termination-notice').filter(
    ({ type }) => type === 'TenderTerminated',
  )
  const last = exit.at(-1)?.version ?? 0
  const later = termination.map(event => ({ ...event, version: last + 1 }))
  expect(textOf([...exit, ...later])).toContain('投诉成立')
})

test('a lot that is failed and not yet on its way says that the purchaser decides', () =>
  expect(textOf(failed.filter(({ type }) => type !== 'LawfulExitTaken'))).toContain(
    '采购人依法决定重新开展采购活动',
  ))
