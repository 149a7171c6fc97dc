import {
  atEach,
  atEachNamedTwice,
  mendedBy,
  ofDocument,
  ofLot,
  warnsOfDocument,
  warnsOfLot,
  type Rule,
} from '../rule.js'

/** All of it, in basis points. */
const whole = 10_000

/** What may be paid only once something was accepted. */
const afterAcceptance: ReadonlySet<string> = new Set([
  ...['acceptance-passed', 'performance-evaluated', 'retention-ended'],
])

const grades = ['A', 'B', 'C', 'D'] as const

/** What the contract will say: nothing that is not here may be added by signing (法§46). */
export const termRules: readonly Rule[] = [
  ofLot(
    { rule: '条例§48', reason: 'performance-security-too-high' },
    ({ terms, reservedForSmallBusinesses }, { performanceSecurity }) => {
      const highestPercent = reservedForSmallBusinesses
        ? performanceSecurity.maximumShareReserved
        : performanceSecurity.maximumShare
      const path = 'terms.performanceSecurity'
      return terms.performanceSecurity > highestPercent * 100
        ? mendedBy(path, highestPercent * 100, { highestPercent })
        : undefined
    },
  ),
  ofLot({ rule: '财库〔2019〕38号', reason: 'pays-too-late' }, ({ terms }, { payment }) => {
    const longest = payment.afterInvoice.length
    const path = 'terms.payWithinDays'
    return terms.payWithinDays > longest ? mendedBy(path, longest, { longest }) : undefined
  }),
  /** A plan whose shares sum to 99.9 per cent was really published once: they sum to the whole. */
  ofLot({ rule: '需求§23', reason: 'instalments-not-the-whole' }, ({ instalments }) => {
    const total = instalments.reduce((all, { share }) => all + share, 0)
    const last = instalments.length - 1
    const rest = whole - total + (instalments[last]?.share ?? 0)
    return total === whole
      ? undefined
      : {
          path: 'instalments',
          detail: { basisPoints: total },
          ...(rest > 0 && {
            repair: [{ path: `instalments.${String(last)}.share`, value: rest }],
          }),
        }
  }),
  ofLot({ rule: '需求§23', reason: 'instalment-named-twice' }, ({ instalments }) =>
    atEachNamedTwice('instalments', instalments, ({ instalment }) => instalment),
  ),
  /** 条例§45: what is paid is accepted first; before that only an advance is, or a stage. */
  warnsOfLot({ rule: '条例§45', reason: 'nothing-waits-for-acceptance' }, ({ instalments }) =>
    instalments.some(({ due }) => afterAcceptance.has(due)) ? undefined : { path: 'instalments' },
  ),
  /** Who retains without an end, or ends what is not retained, adds a condition later (财库〔2019〕38号 三). */
  ofLot({ rule: '需求§23', reason: 'retention-without-days' }, ({ instalments }) =>
    atEach('instalments', instalments, ({ due, retainedDays }) =>
      due === 'retention-ended' && retainedDays === undefined ? {} : undefined,
    ),
  ),
  ofLot({ rule: '需求§23', reason: 'days-without-retention' }, ({ instalments }) =>
    instalments.flatMap(({ due, retainedDays }, at) =>
      due !== 'retention-ended' && retainedDays !== undefined
        ? mendedBy(`instalments.${String(at)}.retainedDays`, null)
        : [],
    ),
  ),
  /** What an instalment earns counts those before it: what is retained comes last. */
  ofLot({ rule: '需求§23', reason: 'retention-not-last' }, ({ instalments }) =>
    atEach('instalments', instalments, ({ due }, at) =>
      due === 'retention-ended' &&
      instalments.slice(at + 1).some(later => later.due !== 'retention-ended')
        ? {}
        : undefined,
    ),
  ),
  /** The same duty would be secured twice, out of the money of a small institution. */
  warnsOfLot(
    { rule: '本县规定：信用支付', reason: 'retained-beside-security' },
    ({ instalments, terms: { performanceSecurity } }) => {
      const last = instalments.at(-1)
      const isRetained = last?.due === 'retention-ended' && last.retainedDays !== undefined
      return performanceSecurity > 0 && isRetained
        ? { path: 'terms.performanceSecurity' }
        : undefined
    },
  ),
  /** Credit payment 信用支付: a better grade never has the smaller advance. */
  warnsOfLot(
    { rule: '本县规定：信用支付', reason: 'advance-grows-as-grade-falls' },
    ({ terms: { advanceByGrade } }) =>
      grades
        .slice(1)
        .filter((grade, place) => advanceByGrade[grade] > advanceByGrade[grades[place] ?? 'A'])
        .map(grade => ({ path: `terms.advanceByGrade.${grade}`, detail: { grade } })),
  ),
  warnsOfLot(
    { rule: '本县规定：计费出勤', reason: 'attendance-not-asked-for' },
    ({ kind, terms: { minimumAttendance } }) =>
      kind === 'training' && minimumAttendance === 0
        ? { path: 'terms.minimumAttendance' }
        : undefined,
  ),
  ofLot(
    { rule: '内部控制：课时一致', reason: 'more-hours-than-planned' },
    ({ kind, lessonHours, terms: { minimumLessonHours } }) => {
      const path = 'terms.minimumLessonHours'
      return kind === 'training' && minimumLessonHours > lessonHours
        ? mendedBy(path, lessonHours, { lessonHours })
        : undefined
    },
  ),
  ofDocument(
    { rule: '财库〔2022〕19号', reason: 'deduction-out-of-range' },
    ({ smallBusinessDeduction }, policy) => {
      const { minimumPercent, maximumPercent } = policy.price.smallAndMicroDeductionRange
      const lawful =
        smallBusinessDeduction >= minimumPercent * 100 &&
        smallBusinessDeduction <= maximumPercent * 100
      return lawful
        ? undefined
        : { path: 'smallBusinessDeduction', detail: { minimumPercent, maximumPercent } }
    },
  ),
  /** Of a consortium or a bid with subcontractors, where small and micro businesses do enough of it. */
  ofDocument(
    { rule: '46§9, 财库〔2022〕19号', reason: 'consortium-deduction-out-of-range' },
    ({ consortiumDeduction: deduction }, policy) => {
      const { minimumPercent, maximumPercent } = policy.price.consortiumDeductionRange
      const lawful =
        deduction === undefined ||
        (deduction >= minimumPercent * 100 && deduction <= maximumPercent * 100)
      return lawful
        ? undefined
        : { path: 'consortiumDeduction', detail: { minimumPercent, maximumPercent } }
    },
  ),
  warnsOfDocument(
    { rule: '本县规定：价格扣除', reason: 'deduction-not-the-countys' },
    ({ smallBusinessDeduction }, { price }) => {
      const { minimumPercent, maximumPercent } = price.smallAndMicroDeductionRange
      const own = price.smallAndMicroDeduction
      const percent = smallBusinessDeduction / 100
      const lawful = percent >= minimumPercent && percent <= maximumPercent
      const path = 'smallBusinessDeduction'
      return lawful && percent !== own ? mendedBy(path, own * 100, { own }) : undefined
    },
  ),
  /** 法§46: bids that bind no longer than the way to the signature could be taken back before it. */
  warnsOfDocument(
    { rule: '法§46', reason: 'bids-lapse-before-signing' },
    ({ bidValidityDays }, { award, contract }) => {
      const way = [award.reportWithin, award.confirmWithin, award.noticeWithin, contract.signWithin]
      const shortest = way.reduce((sum, { length }) => sum + length, 0)
      const path = 'bidValidityDays'
      return bidValidityDays < shortest ? mendedBy(path, shortest, { shortest }) : undefined
    },
  ),
  warnsOfDocument(
    { rule: '本县规定：解密时间', reason: 'decrypting-shorter-than-usual' },
    ({ decryptionMinutes }, { opening: { decryptionWindow } }) => {
      const path = 'decryptionMinutes'
      const usual = decryptionWindow.length
      return decryptionMinutes < usual ? mendedBy(path, usual, { usual }) : undefined
    },
  ),
  ofLot({ rule: '需求§23', reason: 'instalment-of-nothing' }, ({ instalments }) =>
    atEach('instalments', instalments, ({ share }) => (share === 0 ? {} : undefined)),
  ),
  /** Nothing would be left to hold against what is delivered. */
  warnsOfLot(
    { rule: '本县规定：信用支付', reason: 'advance-is-everything' },
    ({ terms: { advanceByGrade } }) =>
      grades
        .filter(grade => advanceByGrade[grade] === whole)
        .map(grade => ({ path: `terms.advanceByGrade.${grade}`, detail: { grade } })),
  ),
  ofLot(
    { rule: '内部控制：课时一致', reason: 'training-without-hours' },
    ({ kind, lessonHours }) =>
      kind === 'training' && lessonHours === 0 ? { path: 'lessonHours' } : undefined,
  ),
]
