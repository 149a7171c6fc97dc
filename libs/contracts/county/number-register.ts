import { z } from 'zod'
import { id } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { numberSeriesEvents } from './number-series.js'

const { unit, kind, year } = numberSeriesEvents.NumberSeriesOpened.shape

export const numberRegisterEvents = {
  /** A series was opened: from now on the county's papers of its kind and year have their numbers from it. */
  NumberSeriesEntered: z.strictObject({ series: id, unit, kind, year }),
} satisfies EventShapes
