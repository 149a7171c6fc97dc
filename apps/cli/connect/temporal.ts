import { Client, Connection } from '@temporalio/client'
import type { CliConfiguration } from '../configuration.js'

/** Runs work with a client of the county's Temporal namespace. */
export async function withTemporal<T>(
  { temporal: { address, namespace } }: CliConfiguration,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await work(new Client({ connection, namespace }))
  } finally {
    await connection.close()
  }
}
