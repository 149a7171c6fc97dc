import { resolve, isPolicyKey, policyLines, policySheet, unsetKeys } from './index.js'
import { instant } from '#libs/calendar'

const rules = policyLines.flatMap(({ key, kind, rules: versions }) =>
  versions.map(rule => ({ key, kind, ...rule })),
)

/** Every row of the parameter sheet that the law and the county's practice gave. */
test.each([
  ['tender.minimumDaysToDeadline', 20],
  ['tender.documentOffering', 5],
  ['tender.noticePeriod', 5],
  ['tender.clarificationBeforeDeadline', 15],
  ['tender.minimumBidders', 3],
  ['tender.minimumQualified', 3],
  ['committee.minimumSize', 5],
  ['committee.minimumSizeLarge', 7],
  ['award.reportWithin', 2],
  ['award.confirmWithin', 5],
  ['award.noticeWithin', 2],
  ['award.noticePeriod', 1],
  ['contract.signWithin', 30],
  ['contract.publishWithin', 2],
  ['contract.fileWithin', 7],
  ['bidSecurity.maximumShare', 2],
  ['performanceSecurity.maximumShare', 10],
  ['performanceSecurity.maximumShareReserved', 5],
  ['price.weightMinimum', 10],
  ['price.weightConsultation', { minimumPercent: 10, maximumPercent: 30 }],
  ['price.smallAndMicroDeduction', 10],
  ['price.smallAndMicroDeductionRange', { minimumPercent: 10, maximumPercent: 20 }],
  ['abnormalPrice.belowMean', 50],
  ['abnormalPrice.belowSecondLowest', 50],
  ['abnormalPrice.belowCeiling', 45],
  ['abnormalPrice.explanationTime', 30],
  ['challenge.lodgeWithin', 7],
  ['challenge.replyWithin', 7],
  ['complaint.lodgeWithin', 15],
  ['complaint.decideWithin', 30],
  ['payment.afterInvoice', 30],
  ['payment.smallAndMedium', 30],
  ['payment.smallAndMediumMaximum', 60],
  ['class.maximumSize', 50],
  ['class.filingLead', 10],
  ['class.filingReply', 5],
  ['lessonHour.length', 45],
  ['lessonHour.elementaryFloor', 40],
  ['lessonHour.intermediateFloor', 56],
  ['lessonHour.practiceShare', 60],
  ['attendance.yellowBelow', 90],
  ['attendance.redBelow', 80],
  ['phoneCheck.share', 10],
  ['subsidy.limit', { times: 3, per: 'lifetime' }],
  ['subsidy.localDelta', 30],
  ['subsidy.localShare', 30],
  ['subsidy.claimWindow', 12],
  ['publicDisplay.period', 5],
  ['advance.byGrade', { A: 50, B: 30, C: 0, D: 0 }],
  ['score.outlierFrom', 30],
  ['credit.weightInTender', 0],
  ['rating.cutoffs', { A: 90, B: 75, C: 60 }],
  ['repair.minorDisplay', 3],
  ['repair.generalDisplay', { minimumMonths: 3, maximumMonths: 12 }],
  ['repair.seriousDisplay', { minimumMonths: 12, maximumMonths: 36 }],
  ['archive.procurementFile', 15],
  ['archive.trainingFile', 10],
])('%s is %j', (key, expected) => {
  const known = isPolicyKey(key) ? key : undefined
  const now = instant('2026-11-23T09:00+08:00')
  const found = known && resolve(policySheet({ demonstration: false }), known, now)
  const value = found?.state === 'set' ? found.value : undefined
  const length = typeof value === 'object' && value && 'length' in value ? value.length : value
  expect(length).toEqual(expected)
})

test('what nobody has read is unset, and nothing else is', () => {
  const unset = rules.filter(({ value }) => value === 'unset').map(({ key }) => key)
  expect(rules.filter(({ mark }) => mark === 'M').map(({ key }) => key)).toEqual(unset)
  expect(unset).toEqual([
    'intent.minimumDays',
    'threshold.openTender',
    'threshold.procurementLimit',
    'approval.collectiveFrom',
    'bidSecurity.benchmarkRate',
    'price.scoreDecimals',
    'attendance.traineeFloor',
    'advance.smallAndMediumFloor',
    'performance.selfEvaluationWeights',
  ])
  const sheet = policySheet({ demonstration: false })
  expect(unsetKeys(sheet, instant('2026-01-05T08:30+08:00'))).toEqual(unset)
})

test('keys are in full, in the words of the glossary', () => {
  const keys = policyLines.map(({ key }) => key)
  expect(keys.filter(key => !/^[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+$/.test(key))).toEqual([])
  const twofold = /[bB]ond|[cC]onform|[iI]nquir|[pP]ublicity|\.min[A-Z]|\.max[A-Z]|Sme|sme[A-Z.]/
  expect(keys.filter(key => twofold.test(key))).toEqual([])
})

test('every rule names its source; no statute is a proposal', () => {
  expect(rules.filter(({ source, rule }) => source === '' || rule === '')).toEqual([])
  expect(rules.filter(({ kind, mark }) => kind === 'statute' && mark === 'D')).toEqual([])
})

test('versions of one key follow each other and never overlap', () => {
  const overlaps = policyLines.flatMap(({ key, rules: versions }) =>
    versions.slice(1).flatMap((rule, index) => {
      const before = versions[index]?.validTo ?? '9999-12-31'
      return before < rule.validFrom ? [] : [key]
    }),
  )
  expect(overlaps).toEqual([])
  expect(policyLines.filter(({ rules: versions }) => versions.length > 1)).toHaveLength(1)
})

test('a period rolls as its document says: 87§85 after the holiday, 94§42 to a working day', () => {
  const rollOf = (key: string) => {
    const value = rules.find(rule => rule.key === key)?.value
    return typeof value === 'object' && value && 'roll' in value ? value.roll : undefined
  }
  expect(rollOf('tender.minimumDaysToDeadline')).toBe('statutory')
  expect(rollOf('contract.signWithin')).toBe('statutory')
  expect(rollOf('challenge.lodgeWithin')).toBe('anyRest')
  expect(rollOf('payment.afterInvoice')).toBe('none')
})
