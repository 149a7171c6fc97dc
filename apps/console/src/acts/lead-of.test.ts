import type { DutyView } from '#libs/contracts/views'
import { uuid } from '#libs/domain/procurement/testing'
import { leadOf } from './lead-of.js'

const [id, project, object, lot, use] = [1, 2, 3, 4, 5].map(uuid)

/** Of a duty no more is read than this. */
const duty = (kind: string, more: Partial<DutyView>): DutyView =>
  ({
    id,
    kind,
    dischargedBy: kind,
    project,
    subject: `tender-${object ?? ''}`,
    ...more,
  }) as DutyView

const supplier = { role: 'training-institution', inside: false }
const officer = { role: 'procurement-officer', inside: true }
const expert = { role: 'evaluation-expert', inside: false }

const copy = duty('answer-complaint-copy', {
  ...{ subject: `complaint-${object ?? ''}`, dischargedBy: 'answer-complaint' },
})
const security = duty('answer-security-use', {
  ...{ subject: `contract-${object ?? ''}`, about: `${lot ?? ''}/${use ?? ''}` },
})
const outliers = duty('answer-outliers', { subject: `evaluation-${object ?? ''}` })
const scores = duty('submit-scores', { subject: `evaluation-${object ?? ''}` })
const draft = duty('draft-tender', {})
const confirm = duty('confirm-winner', {})
const seal = duty('approve-seal', { subject: `official-paper-${object ?? ''}` })
const doubt = duty('answer-opening-question', {})
const claim = duty('confirm-claim', { subject: `claim-${object ?? ''}` })

test.each([
  [
    'a party to the form of its answer',
    copy,
    supplier,
    `/complaints/${object ?? ''}/acts/answer-complaint`,
  ],
  [
    'a supplier to what it says of its security',
    security,
    supplier,
    `/contracts/${object ?? ''}/acts/answer-security-use/${use ?? ''}`,
  ],
  ['an expert to the own page of the duty', scores, expert, `/duties/${id ?? ''}`],
  [
    'an officer in the committee to the project',
    scores,
    officer,
    `/projects/${project ?? ''}/duties/${id ?? ''}`,
  ],
  [
    'an officer past every project where nobody else may know',
    outliers,
    officer,
    `/duties/${id ?? ''}`,
  ],
  [
    'an officer to the room of the opening',
    doubt,
    officer,
    `/tenders/${object ?? ''}/room/opening`,
  ],
  ['an officer to the document', draft, officer, `/projects/${project ?? ''}/document`],
] as const)('%s', (_, one, reader, to) => expect(leadOf(one, reader)).toEqual({ to, mine: true }))

test('what is another role’s leads to its project, or to the paper, to look', () => {
  expect(leadOf(confirm, officer)).toEqual({ to: `/projects/${project ?? ''}`, mine: false })
  expect(leadOf(seal, officer)).toEqual({ to: `/papers/${object ?? ''}`, mine: false })
})

test('what has no page yet leads nowhere', () => expect(leadOf(claim, supplier)).toBeUndefined())
