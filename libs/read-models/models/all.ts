import type { AnyReadModel } from '../read-model.js'
import { clockJumps } from './clock-jumps.js'
import { duties } from './duties.js'
import {
  acceptances,
  assessmentBatches,
  challenges,
  claims,
  complaints,
  contracts,
  institutions,
  numberSeriesList,
  officialPapers,
  payments,
  performanceEvaluations,
  ratings,
  tenders,
  trainingClasses,
} from './objects.js'
import { projects } from './projects.js'
import { timeline } from './timeline.js'

/** Every read model there is. */
export const readModels: readonly AnyReadModel[] = [
  ...[projects, timeline, duties, clockJumps],
  ...[tenders, challenges, complaints, contracts, numberSeriesList, officialPapers],
  ...[trainingClasses, assessmentBatches, acceptances],
  ...[claims, payments, performanceEvaluations, ratings, institutions],
]
