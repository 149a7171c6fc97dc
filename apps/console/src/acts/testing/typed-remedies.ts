import { uuid } from '#libs/domain/procurement/testing'

const evidence = 'a'.repeat(64)
const paperOf = (name: string) => ({ [name]: '演示1号', [`${name}Evidence`]: evidence })
const proof = paperOf('document')
const why = { reason: '演示理由' }
const minted = uuid(99)
const objections = [
  {
    ...{ what: '第一名方案得分偏高', facts: '未写明工位数', ground: '87号令第55条' },
    ...{ remedy: '重新确定中标人', evidence: [evidence] },
  },
]

/** What a person would have typed into each form of a challenge or a complaint. */
export const typedRemedies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'lodge-challenge': { against: 'evaluation', objections },
  'record-challenge': {
    ...{ against: 'result', objections, challenger: minted, receivedOn: '2026-10-20' },
    ...{ ...proof, postedOn: '2026-10-19', takenOn: '', proof: '' },
  },
  'record-enquiry': {
    ...{ question: '场地能否分两处？', receivedOn: '2026-10-20', paper: '询问函1号', evidence },
  },
  'correct-challenge': { objections },
  'withdraw-challenge': {},
  'lodge-complaint': { request: '宣布中标无效', evidence: [evidence] },
  'record-complaint': { request: '宣布中标无效', ...proof, receivedOn: '2026-11-02' },
  'correct-complaint': { request: '宣布中标无效', evidence: [] },
  'withdraw-complaint': {},
  'accept-complaint': {},
  'find-challenge-to-matter': { ...why, ...paperOf('finding') },
  'request-challenge-correction': { what: '补充事实', ...paperOf('notice') },
  'dismiss-challenge': { ...why, question: 'window', ...paperOf('notice') },
  'refuse-complaint': { ...why, ground: 'window' },
  'request-complaint-correction': {
    ...{ what: '补充证据', correctBy: '2026-11-05T17:00', ...paperOf('notice') },
  },
  'order-complaint-suspension': { days: '20', ...paperOf('notice') },
  'lift-complaint-suspension': why,
  'end-complaint-suspension': {},
  'order-examination': { what: 'testing', ...paperOf('notice') },
  'conclude-examination': paperOf('report'),
}
