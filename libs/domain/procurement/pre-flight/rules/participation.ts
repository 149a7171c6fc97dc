import type { CreditList } from '#libs/contracts'
import {
  atEach,
  mendedBy,
  ofDocument,
  ofLot,
  warnsOfDocument,
  warnsOfLot,
  type Rule,
} from '../rule.js'

/** The credit lists on which nobody who takes part may stand (财库〔2016〕125号). */
export const creditLists: readonly CreditList[] = [
  'judgment-defaulters',
  'tax-offenders',
  'procurement-offenders',
]

/** Where the three lists of 财库〔2016〕125号 are read. */
const channels: readonly string[] = ['信用中国', '中国政府采购网']

/** Who may bid together or give a part on, and how their record is looked up. */
export const participationRules: readonly Rule[] = [
  /** 87§19: silence accepts them; said, nobody has to know that. */
  warnsOfDocument({ rule: '87§19', reason: 'consortium-not-said' }, ({ consortium }) =>
    consortium === undefined ? mendedBy('consortium', 'accepted') : undefined,
  ),
  warnsOfDocument({ rule: '87§35', reason: 'subcontracting-not-said' }, ({ subcontracting }) =>
    subcontracting === undefined ? { path: 'subcontracting' } : undefined,
  ),
  /** 87§35, 法§48: a part that is not at the core, and is named. */
  ofDocument({ rule: '87§35', reason: 'subcontracted-part-not-named' }, ({ subcontracting }) =>
    subcontracting?.allowed === true && subcontracting.parts.length === 0
      ? {
          path: 'subcontracting.parts',
          repair: [{ path: 'subcontracting.allowed', value: false }],
        }
      : undefined,
  ),
  ofDocument({ rule: '87§20', reason: 'screening-not-said' }, ({ screening }) =>
    screening === undefined ? { path: 'screening' } : undefined,
  ),
  warnsOfDocument(
    { rule: '财库〔2016〕125号', reason: 'screening-names-no-channel' },
    ({ creditScreening }) =>
      channels.some(channel => creditScreening.includes(channel))
        ? undefined
        : { path: 'creditScreening' },
  ),
  ofDocument({ rule: '财库〔2016〕125号', reason: 'screening-misses-a-list' }, ({ screening }) =>
    screening
      ? creditLists
          .filter(list => !screening.lists.includes(list))
          .map(list => ({ path: 'screening.lists', detail: { list } }))
      : [],
  ),
  ofDocument(
    { rule: '财库〔2016〕125号', reason: 'screening-keeps-no-evidence' },
    ({ screening }) =>
      screening?.evidenceKept === false ? mendedBy('screening.evidenceKept', true) : undefined,
  ),
  ofDocument(
    { rule: '财库〔2016〕125号', reason: 'screening-keeps-nobody-out' },
    ({ screening }) =>
      screening?.use === 'noted' ? mendedBy('screening.use', 'kept-out') : undefined,
  ),
  ofDocument({ rule: '条例§33', reason: 'security-in-cash' }, ({ securityForms = [] }) =>
    atEach('securityForms', securityForms, form => (form === 'cash' ? {} : undefined)),
  ),
  warnsOfDocument(
    { rule: '财库〔2019〕38号', reason: 'guarantee-not-taken' },
    ({ bidSecurity, securityForms }) =>
      bidSecurity !== undefined && securityForms?.includes('guarantee') === false
        ? { path: 'securityForms' }
        : undefined,
  ),
  /** 46§12: without it nobody can tell who is small. */
  ofLot({ rule: '46§12', reason: 'industry-not-named' }, ({ industry }) =>
    industry === undefined ? { path: 'industry' } : undefined,
  ),
  warnsOfLot(
    { rule: '需求§18', reason: 'too-many-contracts-asked' },
    ({ conditions }, { requirement: { qualifyingContracts: most } }) =>
      atEach('conditions', conditions, ({ contracts = 0 }) =>
        contracts > most ? { detail: { most } } : undefined,
      ),
  ),
]
