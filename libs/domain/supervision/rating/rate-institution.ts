import type { CreditGrade, RatingIndicator } from '#libs/contracts'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import type { Policy } from '#libs/policy'
import { institutionRated, type RatingEvent, type RatingInput } from './events.js'
import { openFile } from './open-rating.js'
import type { OpenRating, Rating } from './state.js'

const indicators = [
  'lawfulOperation',
  'fileTruthAndEvidence',
  'process',
  'outcome',
  'satisfactionAndComplaints',
  'funds',
] as const satisfies readonly RatingIndicator[]

/**
 * Counts the year's points into a grade and puts it on public display. Every point says which
 * appraisals and findings it comes from. A veto makes it D. Decided by a person, never by a timer
 * (个人信息保护法§24 in spirit; 职业教育法§43).
 */
export function rateInstitution(
  rating: Rating,
  _: RatingInput<'rateInstitution'>,
  { at, actor, policy, calendar }: Deciding,
): Decided<RatingEvent> {
  const file = openFile(rating)
  if ('refused' in file) return file
  if (file.appraisals.length === 0 && file.vetoes.length === 0) {
    return refuse('本县规定 rating.weights', 'nothing-to-rate-by')
  }
  const lines = indicators.map(indicator => lineOf(indicator, file, policy))
  const total = lines.reduce((sum, { points }) => sum + points, 0)
  const { cutoffs } = policy.rating
  const grade = file.vetoes.length > 0 ? 'D' : gradeOf(total, cutoffs)
  const rule = '本县规定 publicDisplay.period'
  const displayEnds = statutoryEnd(rule, at, policy.publicDisplay.period, calendar)
  const vetoes = [...file.vetoes]
  const by = { by: actor.id, ratedAt: at, displayEnds }
  const round = (file.rated?.round ?? 0) + 1
  return [institutionRated({ round, lines, total, grade, cutoffs, vetoes, ...by })]
}

/** Mean share of the year's appraisals × weight, less what was found; hundredths, never below 0. */
function lineOf(indicator: RatingIndicator, { appraisals, findings }: OpenRating, policy: Policy) {
  const weight = policy.rating.weights[indicator]
  const appraised = appraisals.flatMap(({ contract, lines }) =>
    lines
      .filter(line => line.indicator === indicator)
      .map(({ share, from }) => ({ contract, share, from })),
  )
  const found = findings
    .filter(finding => finding.indicator === indicator)
    .map(({ finding, deduction }) => ({ finding, deduction }))
  const shares = appraised.reduce((sum, { share }) => sum + share, 0)
  const full = appraised.length === 0 ? 0 : Math.floor((weight * shares) / appraised.length / 100)
  const deducted = found.reduce((sum, { deduction }) => sum + deduction, 0)
  const points = Math.max(0, full - deducted)
  return { indicator, weight, points, appraisals: appraised, findings: found }
}

type Cutoffs = Policy['rating']['cutoffs']

/** A from 90, B from 75, C from 60, D below, as the county chose; points in hundredths. */
export function gradeOf(total: number, { A, B, C }: Cutoffs): CreditGrade {
  if (total >= A * 100) return 'A'
  if (total >= B * 100) return 'B'
  return total >= C * 100 ? 'C' : 'D'
}
