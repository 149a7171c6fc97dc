import { hashOf, paper } from '../papers.js'
import type { Phase } from '../stage.js'

const objection = 'plan-score'
const finding = (reason: string) => [{ objection, upheld: false, reason }]

/** The second-ranked challenges the result and then complains of it; both times it stands. */
export const remedying: Phase = async ({ as, script, say }) => {
  const { tender, lots, challenge, complaint, bidders } = script
  const officer = as('procurement-officer-1')
  const finance = as('finance-officer-1')
  const challenger = as(bidders.assessment[1].key)

  await challenger.lodgeChallenge(challenge, {
    ...{ tender, lot: lots.assessment.lot, subject: { against: 'result' }, jointly: [] },
    objections: [
      {
        ...{ objection, what: '演示：第一名评价方案得分偏高', facts: '演示：考核安排未写明工位数' },
        ...{ ground: '87号令第55条', evidence: [hashOf('质疑材料')], remedy: '重新确定中标人' },
      },
    ],
  })
  await officer.replyToChallenge(challenge, {
    ...{ findings: finding('演示：方案写明工位数，五名专家独立评分，分差在评分标准之内') },
    ...{ affectsResult: false, committeeAsked: true, reply: paper('质疑答复') },
  })
  say('a challenge is answered with reasons, in its seven working days')

  await challenger.lodgeComplaint(complaint, {
    ...{ challenge, objections: [objection], request: '宣布中标无效' },
    evidence: [hashOf('投诉材料')],
  })
  await finance.acceptComplaint(complaint, {})
  await finance.sendComplaintCopies(complaint, {
    ...{ copies: paper('投诉书副本'), parties: [] },
  })
  await officer.answerComplaint(complaint, { answer: paper('投诉答复说明') })
  await finance.decideComplaint(complaint, {
    ...{ findings: finding('演示：经查阅评标报告，投诉事项缺乏事实依据'), affectsResult: false },
    ...{ next: 'next-candidate', decision: paper('投诉处理决定书') },
    ...{ falseMaterial: false, unfoundedBefore: 0 },
  })
  await finance.publishComplaintDecision(complaint, { channel: { channel: 'here' } })
  say('finance decides the complaint and publishes it: the award stands')
}
