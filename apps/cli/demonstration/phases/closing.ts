import { rating as ratings } from '#libs/domain/supervision/rating'
import { creditFile } from '../credit-file.js'
import type { Phase } from '../stage.js'

/** The file is closed, the supplier appraised, the institution rated, its grade published. */
export const closing: Phase = async stage => {
  const { as, county, script, say } = stage
  const { project, contracts, trainingClass, assessmentBatch, acceptances } = script
  const officer = as('procurement-officer-1')
  const { rating } = await creditFile(stage)
  await officer.closeProject(project, {
    archive: `演示档案〔${String(script.year)}〕${project.slice(-12)}`,
  })
  await officer.recordContractPerformanceAppraisal(rating, {
    ...{ contract: contracts.training, trainingClass, assessmentBatch },
    acceptance: acceptances.training,
  })
  const supervisor = as('supervisor-1')
  await supervisor.rateInstitution(rating, {})
  const rated = await supervisor.sees(ratings, rating)
  if (rated.status !== 'rated' || !rated.rated) throw new Error('a rated file has points')
  say(`rated ${rated.rated.grade}; on display until ${rated.rated.displayEnds.end}`)
  await county.passesTo(rated.rated.displayEnds.end)
  await as('section-chief-1').publishGrade(rating, {})
}
