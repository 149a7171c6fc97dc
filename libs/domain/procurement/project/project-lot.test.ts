import { instant } from '#libs/calendar'
import { tenderCase, projectCase, uuid } from '#libs/domain/procurement/testing'
import { evolveLots, type LotFact, type ProjectLot } from './project-lot.js'

const { trainingLot, assessmentLot } = projectCase
const [firstClass, secondClass] = [uuid(501), uuid(502)]
const [firstBatch, secondBatch] = [uuid(511), uuid(512)]

let told = 0
/** A fact with the fields that a lot goes by; each a minute after the one before. */
function fact(type: LotFact['type'], stream: string, fields: object): LotFact {
  told += 1
  const at = instant(`2026-05-04T09:${String(told).padStart(2, '0')}+08:00`)
  const order = String(told).padStart(8, '0')
  const of = { id: uuid(told), version: 1, order, key: tenderCase.projectId, at }
  // Whitelists make facts; what of their fields is read here is given.
  return { ...of, type, stream, fields } as unknown as LotFact
}

const drafted = (tender: string, lots: readonly string[]) =>
  fact('TenderDrafted', `tender-${tender}`, {
    signatory: uuid(7),
    lots: lots.map(lot => ({ lot })),
  })
const filed = (one: string) => fact('ClassFiled', `training-class-${one}`, { lot: trainingLot })
const completed = (one: string) => fact('ClassCompleted', `training-class-${one}`, {})
const scheduled = (batch: string, of: string) =>
  fact('AssessmentScheduled', `assessment-batch-${batch}`, {
    ...{ lot: assessmentLot, trainingLot, trainingClass: of },
  })
const verified = (batch: string, of: string) =>
  fact('CertificatesVerified', `assessment-batch-${batch}`, { trainingClass: of })

/** The lot as it stands after these facts. */
function after(lot: string, ...facts: readonly LotFact[]): ProjectLot {
  const lots = facts.reduce<readonly ProjectLot[]>(evolveLots, [])
  const [found, ...more] = lots.filter(known => known.lot === lot)
  if (!found || more.length > 0) throw new Error('a lot is one')
  return found
}

const both = drafted(uuid(601), [trainingLot, assessmentLot])

test('a lot that is tendered again stays one, under its new tender', () => {
  const again = drafted(uuid(602), [assessmentLot])
  expect(after(assessmentLot, both, again).tender).toBe(uuid(602))
  expect(after(trainingLot, both, again).tender).toBe(uuid(601))
})

test('a lot is delivered when every class is over, and no longer when another is filed', () => {
  const twoFiled = [both, filed(firstClass), filed(secondClass), completed(firstClass)]
  expect(after(trainingLot, ...twoFiled).deliveredAt).toBeUndefined()
  const last = completed(secondClass)
  expect(after(trainingLot, ...twoFiled, last).deliveredAt).toBe(last.at)
  const cancelled = fact('ClassCancelled', `training-class-${secondClass}`, {})
  expect(after(trainingLot, ...twoFiled, cancelled).deliveredAt).toBe(cancelled.at)
  expect(after(trainingLot, ...twoFiled, last, filed(uuid(503))).deliveredAt).toBeUndefined()
})

test('a lot is assessed when the certificates of every class are verified', () => {
  const held = [
    ...[both, filed(firstClass), filed(secondClass)],
    ...[completed(firstClass), completed(secondClass)],
    ...[scheduled(firstBatch, firstClass), verified(firstBatch, firstClass)],
  ]
  expect(after(trainingLot, ...held).assessedAt).toBeUndefined()
  const next = scheduled(secondBatch, secondClass)
  expect(after(assessmentLot, ...held, next).assessedAt).toBeUndefined()
  const last = verified(secondBatch, secondClass)
  expect(after(trainingLot, ...held, next, last).assessedAt).toBe(last.at)
  expect(after(assessmentLot, ...held, next, last).assessedAt).toBe(last.at)
})

test('an award set aside takes its contract with it, until the lot is tendered again', () => {
  const award = `${trainingLot}/${uuid(601)}`
  const drafted1 = fact('ContractDrafted', `contract-${uuid(521)}`, {
    ...{ lot: trainingLot, instalments: [] },
  })
  const aside = fact('AwardSetAside', `tender-${uuid(601)}`, { lot: trainingLot, award })
  expect(after(trainingLot, both, drafted1).contract).toBe(`contract-${uuid(521)}`)
  expect(after(trainingLot, both, drafted1, aside)).toMatchObject({ award, contract: undefined })
  expect(after(trainingLot, both, aside, drafted(uuid(602), [trainingLot])).award).toBe(trainingLot)
})

test('a suspension of the lot stands from its instant to that of its end', () => {
  const [since, until] = [instant('2026-05-05T09:00+08:00'), instant('2026-05-06T09:00+08:00')]
  const suspended = fact('LotSuspended', `tender-${uuid(601)}`, { lot: trainingLot, since })
  const resumed = fact('LotResumed', `tender-${uuid(601)}`, { lot: trainingLot, until })
  expect(after(trainingLot, both, suspended).suspensions).toEqual([{ about: trainingLot, since }])
  expect(after(trainingLot, both, suspended, resumed).suspensions).toEqual([
    { about: trainingLot, since, until },
  ])
})
