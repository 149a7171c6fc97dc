import type { OfferedMethod } from '#libs/contracts'
import { bids, lot, objects, storedBy, tenderId } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { addresseesOf, write } from '../write.js'
import { isNotYet } from './kind.js'
import { paperKindOf, paperKinds } from './kinds.js'

const called: Readonly<Record<Exclude<OfferedMethod, 'open-tender'>, string>> = {
  ...{ 'competitive-consultation': '磋商文件', 'competitive-negotiation': '谈判文件' },
}
const methods = ['competitive-consultation', 'competitive-negotiation'] as const

const asked = (kind: string, method: OfferedMethod) => {
  const found = paperKindOf(kind)
  if (!found) throw new Error(`there is no paper ${kind}`)
  return {
    ...{ kind: found, about: objects[found.of] ?? '', ...(found.perLot && { lot }) },
    events: storedBy(method, method === 'open-tender' ? '招标文件' : called[method], kind),
  }
}

function textOf(kind: string, method: OfferedMethod): string {
  const paper = write({ ...asked(kind, method), names: new Map() })
  return isNotYet(paper) ? `missing ${paper.notYet}` : said(paper)
}

/** What the people of the purchase said themselves; a paper repeats it as it is. */
const ofThePeople = /截至开标当日|中标公告\d+号|重新确定中标人|得分符合评标标准|宣布中标无效/gu
/** Before a method is chosen a plan says the rule and its exception. */
const afterThePlan = paperKinds.filter(({ of }) => of !== 'project')

describe.each(methods)('%s', method => {
  test.each(afterThePlan.map(({ kind }) => kind))('%s has no word of an open tender', kind => {
    expect(textOf(kind, method).replaceAll(ofThePeople, '')).not.toMatch(/招标|投标|中标|评标|开标/)
  })

  test('who responded is not sent the record with the prices of all (法§38)', () => {
    expect(addresseesOf(asked('opening-record', method))).toEqual([])
    expect(addresseesOf(asked('opening-record', 'open-tender'))).toHaveLength(bids.length)
  })
})

test.each([
  ['tender-notice', '竞争性磋商公告', '竞争性谈判公告'],
  ['award-notice', '养老护理员培训成交公告', '成交供应商'],
  ['award-letter', '经磋商小组评审', '经谈判小组评审'],
  ['evaluation-report', '综合评分法', '最后报价最低者成交'],
  ['score-summary', '评分汇总表', '最后报价汇总表'],
  ['debrief', '总分88.1500', '你单位未成交'],
  ['contract', '磋商文件和成交结果', '谈判文件和成交结果'],
])('%s says %s in a consultation and %s in a negotiation', (kind, consulted, negotiated) => {
  expect(textOf(kind, 'competitive-consultation')).toContain(consulted)
  expect(textOf(kind, 'competitive-negotiation')).toContain(negotiated)
})

test('where the lowest price decides no paper speaks of scores', () => {
  const method = 'competitive-negotiation'
  for (const kind of ['evaluation-report', 'score-summary', 'debrief'])
    expect(textOf(kind, method)).not.toMatch(/总分|价格分|评分因素/)
})

test('an open tender says nothing of its method and is one', () => {
  const events = storedBy('open-tender', '招标文件').map(event => {
    if (event.type !== 'TenderDrafted') return event
    const { method: _, ...data } = event.data as { readonly method: string } // its own shape
    return { ...event, data }
  })
  const kind = paperKindOf('tender-notice')
  if (!kind) throw new Error('there is no notice')
  const paper = write({ kind, events, about: tenderId, names: new Map() })
  expect(!isNotYet(paper) && said(paper)).toContain('公开招标公告')
})
