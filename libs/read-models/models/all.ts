import type { AnyReadModel } from '../read-model.js'
import { duties } from './duties.js'
import { projects } from './projects.js'
import { timeline } from './timeline.js'

/** Every read model there is. */
export const readModels: readonly AnyReadModel[] = [projects, timeline, duties]
