import { z } from 'zod'
import { port } from '#libs/http'

/** What the worker is told. */
export const workerShape = z.object({
  DATABASE_URL: z.url(),
  KEYS_DATABASE_URL: z.url(),
  /** Where payments are instructed. */
  TREASURY_URL: z.url().optional(),
  /** Stands in for the outside world in development. */
  SANDBOX_URL: z.url().default('http://127.0.0.1:8101'),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('xinpei'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  COUNTY: z.enum(['production', 'demonstration']).default('production'),
  COMMAND_SECRET: z.string().min(16).optional(),
  VAULT_MASTER_KEY: z.string().optional(),
  XINPEI_DATA: z.string().min(1).default('.xinpei'),
})

export type WorkerConfiguration = z.output<typeof workerShape>
