import type { ContractTerms } from '#libs/contracts'

/** How a term's value is written. */
export type TermKind = 'money' | 'count' | 'share' | 'option' | 'text' | 'yes-no'

/** One term in its plainest form: what it is called, and what it says. */
export interface Term {
  /** Words of `contract.term`. */
  readonly name: string
  /** What of several is meant: an instalment, a grade. */
  readonly about?: string
  readonly kind: TermKind
  /** Money in fen, shares in basis points, of an option its words' group and value: `level.five`. */
  readonly value: number | string | boolean
}

const grades = ['A', 'B', 'C', 'D'] as const

const money = (name: string, value: number, about?: string): Term => ({
  ...{ name, kind: 'money', value },
  ...(about !== undefined && { about }),
})
const share = (name: string, value: number, about?: string): Term => ({
  ...{ name, kind: 'share', value },
  ...(about !== undefined && { about }),
})
const count = (name: string, value: number): Term => ({ name, kind: 'count', value })

/** What a contract says besides its instalments and what a grade changes. */
export function headTerms(terms: ContractTerms): readonly Term[] {
  const { agreement, lessonHours, consortium, subcontracting } = terms
  return [
    { name: 'kind', kind: 'option', value: `kind.${terms.kind}` },
    { name: 'occupation', kind: 'text', value: terms.occupation },
    { name: 'level', kind: 'option', value: `level.${terms.level}` },
    money('unitPrice', terms.unitPrice),
    count('heads', terms.heads),
    money('amount', terms.amount),
    ...(lessonHours === undefined ? [] : [count('lessonHours', lessonHours)]),
    count('minimumLessonHours', terms.minimumLessonHours),
    share('minimumAttendance', terms.minimumAttendance),
    ...(agreement ? [count('months', agreement.months)] : []),
    count('payWithinDays', terms.payWithinDays),
    terms.performanceSecurity === 0
      ? option('performanceSecurity', 'none')
      : money('performanceSecurity', terms.performanceSecurity),
    ...(consortium ? [option('consortium', consortium)] : []),
    ...(subcontracting ? [yesNo('subcontracting', subcontracting.allowed)] : []),
    yesNo('reservedForSmallBusinesses', terms.reservedForSmallBusinesses === true),
  ]
}

const option = (name: string, value: string): Term => ({
  ...{ name, kind: 'option', value: `${name}.${value}` },
})
const yesNo = (name: string, value: boolean): Term => ({ name, kind: 'yes-no', value })

/** Every term, in the order in which a contract says them. */
export function allTerms(terms: ContractTerms): readonly Term[] {
  return [
    ...headTerms(terms),
    ...terms.instalments.flatMap(({ instalment, share: part, amount }) => [
      share('instalmentShare', part, instalment),
      money('instalmentAmount', amount, instalment),
    ]),
    ...grades.map(grade => share('advance', terms.advanceByGrade[grade], grade)),
  ]
}

/** A term that is not what it was. */
export interface Difference {
  readonly term: Term
  /** Absent where one side does not have the term at all. */
  readonly before?: Term
  readonly after?: Term
}

const keyOf = ({ name, about = '' }: Term): string => `${name}/${about}`

/** The plain difference of two sets of terms: only what differs, in the order of the later ones. */
export function differenceOf(before: ContractTerms, after: ContractTerms): readonly Difference[] {
  const earlier = new Map(allTerms(before).map(term => [keyOf(term), term]))
  const later = new Map(allTerms(after).map(term => [keyOf(term), term]))
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap(key => {
    const [was, is] = [earlier.get(key), later.get(key)]
    const term = is ?? was
    if (term === undefined || was?.value === is?.value) return []
    return [{ term, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}

/** What a supplier's grade changes: its share in advance, what that is, and whether security is asked. */
export const byGrade = (terms: ContractTerms) =>
  grades.map(grade => ({
    grade,
    advance: terms.advanceByGrade[grade],
    amount: Math.floor((terms.amount * terms.advanceByGrade[grade]) / 10_000),
    secured: terms.performanceSecurity > 0 && terms.securityWaivedFor?.includes(grade) !== true,
  }))
