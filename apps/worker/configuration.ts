import { z } from 'zod'
import { countySettings, listening, temporalSettings } from '#libs/http'

/** What the worker is told. */
export const workerShape = z.object({
  DATABASE_URL: z.url(),
  KEYS_DATABASE_URL: z.url(),
  /** Where payments are instructed. */
  TREASURY_URL: z.url().optional(),
  /** Stands in for the outside world in development. */
  SANDBOX_URL: z.url().default('http://127.0.0.1:8101'),
  ...temporalSettings,
  ...listening,
  ...countySettings,
})

export type WorkerConfiguration = z.output<typeof workerShape>
