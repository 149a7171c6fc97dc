import { join, resolve } from 'node:path'
import { z } from 'zod'
import { configuration, port } from '#libs/http'

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  /** Public origin of the sandbox; absent: where it listens. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_AUDIENCE: z.string().min(1).default('xinpei'),
  /** Origin of the console. */
  PUBLIC_URL: z.url(),
  /** Shared with whoever asks the seal system; absent: nobody can. */
  SEAL_SYSTEM_SECRET: z.string().min(16).optional(),
  XINPEI_DATA: z.string().min(1).default('.xinpei'),
  XINPEI_SEEDS: z.string().min(1).default('seeds'),
  COUNTY: z.literal('demonstration', 'the sandbox plays for a demonstration county only'),
})

/** Throws a `ConfigurationFault` that names every fault of the environment. */
export function readConfiguration(environment?: Readonly<Record<string, string | undefined>>) {
  const read = configuration(shape, environment)
  return {
    host: read.HOST,
    port: read.PORT,
    issuer: read.OIDC_ISSUER ?? `http://${read.HOST}:${String(read.PORT)}`,
    audience: read.OIDC_AUDIENCE,
    consoleOrigins: [new URL(read.PUBLIC_URL).origin],
    sealSecret: read.SEAL_SYSTEM_SECRET,
    folder: resolve(join(read.XINPEI_DATA, 'sandbox')),
    seeds: resolve(read.XINPEI_SEEDS),
  }
}
