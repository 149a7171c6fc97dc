import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What the sandbox is told; the rest follows from it. */
const shape = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(1).max(65_535),
    /** Public origin of the sandbox; absent: where it listens. */
    OIDC_ISSUER: z.url().optional(),
    OIDC_AUDIENCE: z.string().min(1).default('xinpei'),
    /** Origin of the console. */
    PUBLIC_URL: z.url(),
    XINPEI_DATA: z.string().min(1).default('.xinpei'),
    XINPEI_SEEDS: z.string().min(1).default('seeds'),
    COUNTY: z.literal('demonstration', 'the sandbox plays for a demonstration county only'),
  })
  .transform(read => ({
    host: read.HOST,
    port: read.PORT,
    issuer: read.OIDC_ISSUER ?? `http://${read.HOST}:${String(read.PORT)}`,
    audience: read.OIDC_AUDIENCE,
    consoleOrigins: [new URL(read.PUBLIC_URL).origin],
    folder: resolve(join(read.XINPEI_DATA, 'sandbox')),
    seeds: resolve(read.XINPEI_SEEDS),
  }))

export type SandboxConfiguration = z.output<typeof shape>

/** Throws an error that names every fault of the environment. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SandboxConfiguration {
  const read = shape.safeParse(environment)
  if (!read.success) throw new Error(`configuration:\n${z.prettifyError(read.error)}`)
  return read.data
}
