import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { OutsideSystemAway } from '#activities/outside-call'
import { sealActivities, type SealActivities } from '#activities/put-seal'
import { sealSystemAt, type SealPlace } from '#activities/seal-system'
import { instant } from '#libs/calendar'
import { paperKindOf, pdfOf, write, type Paper } from '#libs/documents'
import { lot, members, stored, tenderId } from '#libs/documents/testing'
import {
  paperNumbered,
  sealApproved,
  sealRequested,
  sealRequestId,
} from '#libs/domain/procurement/official-paper'
import { memoryEventStore, type MemoryEventStore, type StoredEvent } from '#libs/event-store'
import { memoryBytes } from '#libs/evidence'
import { isSignedBy } from '#libs/sealing/sm'
import type { Vault } from '#libs/vault'
import { startSandbox } from '../../apps/sandbox/index.js'
import { livedUnder } from '../procedures/lived.js'
import { freePort } from '../support/free-port.js'

const at = instant('2026-11-21T09:00:00.000+08:00')
const secret = 'shared by county and seal system'
const number = '演人社采〔2026〕1号'

let url = ''
let sandbox: { close(): Promise<void> }
let store: MemoryEventStore
let place: SealPlace
const bytes = memoryBytes()

/** Who has signed the report; their names are on the notice. */
const vault: Pick<Vault, 'read'> = {
  read: ({ persons }) =>
    Promise.resolve(
      new Map(persons.map(one => [one, { name: `演示专家${String(members.indexOf(one) + 1)}` }])),
    ),
}

const doors = () => ({ store, vault, bytes })
const sealing = (to: Partial<SealPlace> = {}): SealActivities =>
  sealActivities({ ...doors(), seals: sealSystemAt({ ...place, ...to }) })

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${String(port)}`
  place = { url, secret, seal: '9906230000001' }
  sandbox = await startSandbox({
    ...{ host: '127.0.0.1', port, issuer: url, audience: 'xinpei', consoleOrigins: [] },
    ...{ folder: mkdtempSync(join(tmpdir(), 'outside-')), persons: [], now: () => Date.now() },
    sealSecret: secret,
  })
  store = memoryEventStore({ now: () => at })
  for (const event of stored()) await append(event)
}, 60_000)
afterAll(() => sandbox.close())

async function append({ stream, version, key, ...event }: StoredEvent): Promise<void> {
  const { eventId, type, schemaVersion, data, meta } = event
  const write = {
    ...{ stream, expectedVersion: version - 1, key },
    events: [{ eventId, type, schemaVersion, data, meta }],
  }
  const [answer] = await store.append([{ writes: [write], unchanged: [] }])
  if (answer?.kind !== 'appended') throw new Error(`${type} was not appended`)
}

const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')

/** The notice of the award as the record now has it. */
function notice(): Paper {
  const kind = paperKindOf('award-notice')
  if (!kind) throw new Error('there is no such kind')
  const events = stored()
  const names = new Map(
    members.map((member, index) => [member, `演示专家${String(index + 1)}`] as const),
  )
  const paper = write({ kind, about: tenderId, lot, events, names })
  if ('notYet' in paper) throw new Error('the award is announced')
  return paper
}

/** A paper on which the keeper has approved the seal: the very bytes that people read. */
async function approved(document?: string): Promise<string> {
  const id = randomUUID()
  const paper = notice()
  const { checkCode } = paper
  const read = document ?? sha256(await pdfOf({ ...paper, number, state: 'numbered' }))
  const events = [
    paperNumbered({
      ...{ project: randomUUID(), kind: 'award-notice', about: tenderId, lot },
      ...{ series: randomUUID(), place: 1, number, checkCode, by: randomUUID() },
    }),
    sealRequested({ document: read, checkCode, by: randomUUID() }),
    sealApproved({ by: randomUUID() }),
  ]
  for (const event of livedUnder(id)(`official-paper-${id}`, at, events)) await append(event)
  return id
}

const fails = (kind: string) =>
  fetch(`${url}/control/failures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ system: 'seals', kind }),
  })

async function kept(hash: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes.read(hash)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The last signature of a PDF, and what it is over. */
function signatureIn(pdf: Buffer) {
  const found = [
    ...pdf.toString('latin1').matchAll(/\/ByteRange \[ ?(\d+) +(\d+) +(\d+) +(\d+) *\]/g),
  ]
  const [from = 0, length = 0, next = 0, rest = 0] = (found.at(-1) ?? []).slice(1).map(Number)
  return {
    isOverAll: from === 0 && next + rest === pdf.length,
    signature: pdf.subarray(length + 1, next - 1).toString('latin1'),
    message: Buffer.concat([pdf.subarray(0, length), pdf.subarray(next, next + rest)]),
  }
}

test('the approved paper is sealed without the mark of a draft, and the seal verifies', async () => {
  const paper = await approved()
  const word = await sealing().putSeal({ paper })
  if (word?.answer !== 'sealed') throw new Error('it was not sealed')
  const sealed = await kept(word.kept)
  const clean = await pdfOf({ ...notice(), number, state: 'sealed' })
  expect(word).toMatchObject({
    request: 'request-1',
    over: sha256(clean),
    document: sha256(sealed),
  })
  expect(sealed.subarray(0, clean.length).equals(clean)).toBe(true)

  const { publicKey } = (await (await fetch(`${url}/seals/key`)).json()) as { publicKey: string } // its key
  const { isOverAll, signature, message } = signatureIn(sealed)
  expect(isOverAll).toBe(true)
  expect(isSignedBy({ message, signature, publicKey })).toBe(true)
  const forged = Buffer.from(message)
  forged[100] = (forged[100] ?? 0) ^ 1
  expect(isSignedBy({ message: forged, signature, publicKey })).toBe(false)

  const { text } = await extractText(await getDocumentProxy(new Uint8Array(sealed)), {
    mergePages: true,
  })
  expect(text).toContain(word.reference)
  expect(text.replaceAll(/\s/g, '')).toContain(number)
  expect(text).not.toContain('草稿')
})

test('away, its answer lost, asked again: sealed once, with the very same bytes', async () => {
  const paper = await approved()
  await fails('unavailable')
  await expect(sealing().putSeal({ paper })).rejects.toThrow(OutsideSystemAway)
  await fails('lost-answer')
  await expect(sealing().putSeal({ paper })).rejects.toThrow(OutsideSystemAway)
  const word = await sealing().putSeal({ paper })
  expect(word).toMatchObject({ answer: 'sealed' })
  expect(await sealing().putSeal({ paper })).toEqual(word)
})

test('two who ask for the same seal at once get one', async () => {
  const paper = await approved()
  const [one, other] = await Promise.all([1, 2].map(() => sealing().putSeal({ paper })))
  expect(one).toMatchObject({ answer: 'sealed' })
  expect(other).toEqual(one)
})

test('one that never answers is away', async () => {
  const paper = await approved()
  await fails('silent')
  await expect(sealing({ withinMs: 300 }).putSeal({ paper })).rejects.toThrow(OutsideSystemAway)
})

test('that it will not, or not from us, is an answer for whoever waits', async () => {
  const paper = await approved()
  const notSealed = { answer: 'not-sealed', request: 'request-1', why: 'refused' }
  await fails('refusal')
  expect(await sealing().putSeal({ paper })).toEqual({ ...notSealed, code: 'seal-suspended' })
  const stranger = sealing({ secret: 'another secret altogether' })
  expect(await stranger.putSeal({ paper })).toEqual({ ...notSealed, code: 'call-not-taken' })
})

test('what is not our paper with a seal on it is not taken', async () => {
  const paper = await approved()
  await fails('unfit')
  const word = { answer: 'not-sealed', request: 'request-1', why: 'answer-unfit' }
  expect(await sealing().putSeal({ paper })).toEqual(word)
  expect(await sealing().putSeal({ paper })).toMatchObject({ answer: 'sealed' })
})

test('another paper under the same request is a fault, whoever sends it', async () => {
  const paper = await approved()
  await sealing().putSeal({ paper })
  const [id, seals] = [sealRequestId(paper, 'request-1'), sealSystemAt(place)]
  await expect(seals.seal({ id, file: Buffer.from('%PDF-1.7 另一份') }, at)).rejects.toThrow('409')
})

test('a paper that the record no longer makes as it was approved is not sent', async () => {
  const paper = await approved('0'.repeat(64))
  expect(await sealing().putSeal({ paper })).toEqual({
    ...{ answer: 'not-sealed', request: 'request-1', why: 'paper-changed' },
  })
})

test('without a seal system, or without an approval, nothing is asked', async () => {
  const byHand = sealActivities({ ...doors(), seals: undefined })
  expect(await byHand.putSeal({ paper: await approved() })).toBeUndefined()
  expect(await sealing().putSeal({ paper: randomUUID() })).toBeUndefined()
})
