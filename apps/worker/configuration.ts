import { z } from 'zod'
import { countySettings, listening, temporalSettings } from '#libs/http'

const ofSealSystem = ['SEAL_SYSTEM_URL', 'SEAL_SYSTEM_SECRET', 'SEAL_CODE'] as const

/** All of it, or none: half a seal system is a fault of the configuration. */
const sealSystemWhole = (
  read: Readonly<Partial<Record<(typeof ofSealSystem)[number], string | undefined>>>,
) => new Set(ofSealSystem.map(name => read[name] === undefined)).size === 1

/** What the worker is told. */
export const workerShape = z
  .object({
    DATABASE_URL: z.url(),
    KEYS_DATABASE_URL: z.url(),
    /** Where payments are instructed. */
    TREASURY_URL: z.url().optional(),
    /** Electronic seal system 电子印章系统; absent, papers are sealed by hand. */
    SEAL_SYSTEM_URL: z.url().optional(),
    /** Shared with the seal system: both sign with it. */
    SEAL_SYSTEM_SECRET: z.string().min(16).optional(),
    /** 印章编码 of the seal that is put. */
    SEAL_CODE: z.string().min(1).max(60).optional(),
    /** Stands in for the outside world in development. */
    SANDBOX_URL: z.url().default('http://127.0.0.1:8101'),
    ...temporalSettings,
    ...listening,
    ...countySettings,
  })
  .refine(sealSystemWhole, {
    path: ['SEAL_SYSTEM_URL'],
    message: 'goes together with SEAL_SYSTEM_SECRET and SEAL_CODE',
  })

export type WorkerConfiguration = z.output<typeof workerShape>
