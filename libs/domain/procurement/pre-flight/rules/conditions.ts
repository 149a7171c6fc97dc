import type { TenderLot } from '#libs/contracts'
import { atEach, atEachNamedTwice, ofLot, type Breach, type Rule } from '../rule.js'

/** What a business is, rather than what it can do: neither a condition nor a factor. */
const scale: readonly string[] = [
  'registered-capital',
  'assets',
  'revenue',
  'staff-number',
  'profit',
  'tax-paid',
  'years-in-business',
]

/** Lists and marks of a county, which keep out whoever is not on them. */
const lists: readonly string[] = ['credit-grade', 'institution-directory', 'supplier-library']

/** Where a business is, or whose. */
const origins: readonly string[] = ['local-branch', 'local-registration', 'ownership-form']

/** Papers that would prove a size which the supplier's own declaration 中小企业声明函 proves. */
const proofsOfSize: readonly string[] = ['small-business-approval', 'small-business-certificate']

/** What a lot names among such things, as condition and as factor. */
const named = (
  { conditions, factors }: TenderLot,
  unlawful: readonly string[],
): readonly Breach[] => [
  ...atEach('conditions', conditions, ({ condition }) =>
    unlawful.includes(condition) ? { detail: { factor: condition } } : undefined,
  ),
  ...atEach('factors', factors, ({ factor }) =>
    unlawful.includes(factor) ? { detail: { factor } } : undefined,
  ),
]

/** Who may take part. */
export const conditionRules: readonly Rule[] = [
  ofLot({ rule: '87§55', reason: 'condition-is-scored' }, ({ conditions, factors }) =>
    atEach('conditions', conditions, ({ condition }) =>
      factors.some(({ factor }) => factor === condition) ? { detail: { condition } } : undefined,
    ),
  ),
  ofLot({ rule: '87§20', reason: 'condition-named-twice' }, ({ conditions }) =>
    atEachNamedTwice('conditions', conditions, ({ condition }) => condition),
  ),
  ofLot({ rule: '87§17, 46§5', reason: 'forbidden-factor' }, lot => named(lot, scale)),
  ofLot({ rule: '财库〔2019〕38号', reason: 'list-keeps-out' }, lot => named(lot, lists)),
  ofLot({ rule: '条例§20', reason: 'origin-keeps-out' }, lot => named(lot, origins)),
  ofLot({ rule: '46§11', reason: 'only-a-declaration-proves-size' }, lot =>
    named(lot, proofsOfSize),
  ),
  /** 法§22: what every supplier has to be is asked for, and nothing says it by itself. */
  ofLot({ rule: '法§22', reason: 'statutory-conditions-missing' }, ({ conditions }) =>
    conditions.some(({ rule }) => rule.startsWith('法§22')) ? undefined : { path: 'conditions' },
  ),
]
