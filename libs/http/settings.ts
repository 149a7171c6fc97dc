import { z } from 'zod'
import { port } from './configuration.js'

/** Where a process listens. */
export const listening = { HOST: z.string().default('127.0.0.1'), PORT: port }

/** Where Temporal is reached. */
export const temporalSettings = {
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('xinpei'),
}

/** Which county this is, and its secrets; absent in a demonstration, which keeps its own in the data folder. */
export const countySettings = {
  COUNTY: z.enum(['production', 'demonstration']).default('production'),
  COMMAND_SECRET: z.string().min(16).optional(),
  VAULT_MASTER_KEY: z.string().optional(),
  COUNTY_SIGNING_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '32 bytes in lower-case hexadecimal')
    .optional(),
  XINPEI_DATA: z.string().min(1).default('.xinpei'),
}
