import { complaintId, stored } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'
import { complaintDecision } from './complaint-decision.js'
import { isNotYet } from './kind.js'

/** Of the events of these types, what the decision of a test rests on instead. */
function decidedOn(otherwise: Readonly<Record<string, object>>): string {
  const events = stored().map(event => ({
    ...event,
    data: { ...(event.data as object), ...otherwise[event.type] }, // its own shape
  }))
  const asked = { kind: complaintDecision, events, about: complaintId, names: new Map() }
  const paper = write(asked)
  if (isNotYet(paper)) throw new Error(`missing ${paper.notYet}`)
  return said(paper)
}

test.each([
  ['document', '94号令第31条'],
  ['result', '94号令第32条'],
] as const)('of a challenge of the %s it is decided by %s', (against, article) => {
  for (const consequence of ['none', 'redo', 'award-void', 'contract-cancelled', 'damages']) {
    const text = decidedOn({
      ChallengeLodged: { subject: { against } },
      ComplaintDecided: { upheld: true, consequence },
    })
    expect(text.match(/94号令第3[12]条/gu)).toEqual([article])
  }
})

test('unfounded, it is dismissed (94§29)', () => {
  const text = decidedOn({ ComplaintDecided: { upheld: false, consequence: 'none' } })
  expect(text).toContain('驳回投诉（94号令第29条）')
})
