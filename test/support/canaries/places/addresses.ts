import { z } from 'zod'
import { catalogue } from '#libs/commands'
import { paperKinds } from '#libs/documents'
import { aggregateOf } from '#libs/kafka'

const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Addresses beside those of the published documents: pages, settings, and the bytes of bids. */
const pages = ['/', '/app', '/app-settings.json', '/openapi.json', '/asyncapi.json']
const bytesOfBids = ['sealed', 'receipt', 'documents/0', 'documents/1', 'documents/2']

/** What there is in a county, by the names of its streams, and the lots that papers are asked for. */
export interface Known {
  readonly streams: readonly string[]
  readonly lots: readonly string[]
}

const collections = new Map(catalogue.map(({ of }) => [of.name, `/${of.context}/${of.collection}`]))
const idOf = (stream: string): string => stream.slice(-36)

/** Every address of a GET that the county documents, and those of bytes, with every id that fits. */
export async function addressesOf(publicUrl: string, known: Known): Promise<readonly string[]> {
  const { paths } = openApi.parse(await (await fetch(new URL('/openapi.json', publicUrl))).json())
  const gets = Object.entries(paths).flatMap(([path, operations]) =>
    'get' in operations ? [path] : [],
  )
  return [...gets.flatMap(path => filled(path, known)), ...bytesIn(known), ...pages]
}

function filled(path: string, known: Known): readonly string[] {
  if (path.includes('{kind}')) return papers(path, known)
  if (!path.includes('{id}')) return [path]
  const own = known.streams.filter(
    stream => collections.get(aggregateOf(stream)) === path.replace('/{id}', ''),
  )
  // A page of a read model is of whatever its id is of.
  const streams = isOfCollection(path) ? own : known.streams.filter(isOfProject)
  return streams.map(stream => path.replace('{id}', idOf(stream)))
}

const isOfCollection = (path: string): boolean =>
  [...collections.values()].includes(path.replace('/{id}', ''))

const isOfProject = (stream: string): boolean =>
  ['project', 'tender', 'evaluation', 'bid'].includes(aggregateOf(stream))

const papers = (path: string, { streams, lots }: Known): readonly string[] =>
  paperKinds.flatMap(({ kind, of, perLot }) =>
    streams
      .filter(stream => aggregateOf(stream) === of)
      .map(stream => path.replace('{kind}', kind).replace('{id}', idOf(stream)))
      .flatMap(filledIn =>
        perLot
          ? lots.map(lot => `${filledIn}?format=docx&lot=${lot}`)
          : [`${filledIn}?format=docx`],
      ),
  )

const bytesIn = ({ streams }: Known): readonly string[] =>
  streams
    .filter(stream => aggregateOf(stream) === 'bid')
    .flatMap(stream => bytesOfBids.map(what => `/procurement/bids/${idOf(stream)}/${what}`))
