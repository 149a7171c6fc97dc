import { refuse, type Decided, type Refusal } from '#libs/domain/deciding'
import { levelOf, skillLevelCertificate } from '#libs/identifiers'
import {
  certificatesRecorded,
  certificatesVerified,
  type AssessmentBatchEvent,
  type AssessmentBatchInput,
} from './events.js'
import type { AssessmentBatch } from './state.js'

const numbering = '职业技能等级证书编码规则'
const levels = { five: 5, four: 4, three: 3, two: 2, one: 1 } as const
type Held = Exclude<AssessmentBatch, { readonly status: 'not-scheduled' }>
type Recording = AssessmentBatchInput<'recordCertificates'>

/** Enters the certificates issued to who passed: right in shape, of this level, one each. */
export function recordCertificates(
  batch: AssessmentBatch,
  recorded: Recording,
): Decided<AssessmentBatchEvent> {
  if (batch.status !== 'assessed') return refuse(numbering, 'no-certificates-awaited')
  const { trainingClass } = batch.scheduled
  return (
    holdersFault(batch, recorded) ??
    numbersFault(batch, recorded) ?? [certificatesRecorded({ ...recorded, trainingClass })]
  )
}

function holdersFault({ results }: Held, { certificates }: Recording): Refusal | undefined {
  const passed = results.filter(result => result.passed).map(({ person }) => person)
  const holders = certificates.map(({ person }) => person)
  if (new Set(holders).size < holders.length) return refuse(numbering, 'person-certified-twice')
  return holders.every(person => passed.includes(person))
    ? undefined
    : refuse(numbering, 'certificate-without-pass')
}

function numbersFault(
  { scheduled }: Held,
  { certificates, demonstration }: Recording,
): Refusal | undefined {
  const numbers = certificates.map(({ number }) => number)
  if (new Set(numbers).size < numbers.length) return refuse(numbering, 'certificate-number-twice')
  for (const number of numbers) {
    const fault = skillLevelCertificate.fault(number, { demonstration })
    if (fault) return refuse(numbering, 'certificate-number-wrong', { detail: { number, fault } })
    const level = levelOf(skillLevelCertificate.parse(number, { demonstration }))
    if (level !== levels[scheduled.level]) {
      return refuse(numbering, 'certificate-of-another-level', { detail: { number, level } })
    }
  }
  return undefined
}

/** Enters what the national register (zscx.osta.org.cn) answered about every certificate. */
export function verifyCertificates(
  batch: AssessmentBatch,
  answer: AssessmentBatchInput<'verifyCertificates'>,
): Decided<AssessmentBatchEvent> {
  if (batch.status !== 'certified') return refuse(numbering, 'no-certificates-to-verify')
  const asked = Object.values(batch.certificates).toSorted()
  const answered = [...answer.found, ...answer.notFound].toSorted()
  return asked.join() === answered.join()
    ? [certificatesVerified({ ...answer, trainingClass: batch.scheduled.trainingClass })]
    : refuse(numbering, 'answer-is-not-the-question', {
        detail: { asked: asked.length, answered: answered.length },
      })
}
