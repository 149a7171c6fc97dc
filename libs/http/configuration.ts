import { z } from 'zod'

/** The process cannot start with this environment. The message names every fault, one a line. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
}

/**
 * A process's configuration: one schema, read once, at boot. Values are never repeated in a fault,
 * because a password may be among them.
 * @param environment default: the process's own.
 */
export function configuration<Shape extends z.ZodObject>(
  shape: Shape,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Shape> {
  const given = Object.fromEntries(
    Object.keys(shape.shape)
      .map(name => [name, environment[name]] as const)
      // A variable set to nothing is one that is not set.
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = shape.safeParse(given)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new ConfigurationFault(['The configuration is not good:', ...faults].join('\n'))
}

/** A TCP port, written as text. */
export const port = z.coerce.number().int().min(1).max(65_535)

/** `true` or `false`, written as text. */
export const flag = z.enum(['true', 'false']).transform(text => text === 'true')
