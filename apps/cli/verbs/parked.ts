import {
  listParkedKeys,
  releaseParkedKey,
  showParkedKey,
  skipParkedEvent,
  type ParkedPlace,
} from '#libs/kafka'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { columns, VerbFault, type Say } from '../say.js'

/** Everything that waits for a person to decide, oldest first. */
export async function listParked(configuration: CliConfiguration, say: Say): Promise<void> {
  const parked = await withDatabase(configuration, listParkedKeys)
  if (parked.length === 0) say('nothing is parked')
  const rows = parked.map(({ consumer, key, eventType, waiting, times, state, error }) => [
    ...[consumer, key, eventType, `${String(waiting)} waiting`, `parked ${String(times)}×`],
    ...[state, error.split('\n')[0] ?? ''],
  ])
  for (const line of columns(rows)) say(line)
}

/** One parked key: the error in full, and what waits behind the faulty event. */
export async function showParked(
  configuration: CliConfiguration,
  place: ParkedPlace,
  say: Say,
): Promise<void> {
  const parked = await withDatabase(configuration, pool => showParkedKey(pool, place))
  if (parked === undefined) throw notParked(place)
  say(`${parked.consumer} ${parked.key}: ${parked.state} since ${parked.parkedAt.toISOString()}`)
  say(parked.error)
  const rows = parked.events.map(({ sequence, type, stream, version, eventId }) => [
    ...[String(sequence), type, `${stream}@${String(version)}`, eventId],
  ])
  for (const line of columns(rows)) say(`  ${line}`)
}

/** Lets the consumer try again. */
export async function releaseParked(
  configuration: CliConfiguration,
  asked: ParkedPlace & { readonly by: string },
  say: Say,
): Promise<void> {
  const done = await withDatabase(configuration, pool => releaseParkedKey(pool, asked, asked.by))
  if (!done) throw notParked(asked)
  say(`${asked.consumer} tries ${asked.key} again`)
}

/** Has the consumer do without the faulty event, for a reason that is kept. */
export async function skipParked(
  configuration: CliConfiguration,
  asked: ParkedPlace & { readonly by: string; readonly reason: string },
  say: Say,
): Promise<void> {
  const done = await withDatabase(configuration, pool => skipParkedEvent(pool, asked, asked))
  if (!done) throw notParked(asked)
  say(`${asked.consumer} goes on with ${asked.key} behind the faulty event`)
}

const notParked = ({ consumer, key }: ParkedPlace): VerbFault =>
  new VerbFault(`${key} is not parked for ${consumer}; see: xinpei parked list`)
