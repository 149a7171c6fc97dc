import { extractText, getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import {
  beforeAward,
  bids,
  challengeId,
  complaintId,
  contractId,
  evaluationId,
  length,
  loser,
  lot,
  members,
  projectId,
  stored,
  tenderId,
  winner,
} from '#libs/documents/testing'
import {
  paperNumbered,
  paperSealedElectronically,
  sealApproved,
  sealRequested,
} from '#libs/domain/procurement/official-paper'
import type { NewEvent } from '#libs/event-store'
import {
  serviceOverPostgres,
  type ServiceOverPostgres,
} from '../../test/support/service-over-postgres.js'
import { ProcurementModule } from './index.js'

/** Papers as people have them: over HTTP, out of PostgreSQL, names out of the vault. */
let service: ServiceOverPostgres

beforeAll(async () => {
  service = await serviceOverPostgres('papers', parts => ProcurementModule.with(parts))
  for (const [seat, member] of members.entries()) {
    await service.vault.store(member, { name: `演示专家${String(seat + 1)}` })
  }
  await lives(0, beforeAward)
})
afterAll(() => service.close())

async function lives(from: number, to: number): Promise<void> {
  for (const { stream, version, key, ...event } of stored(to).slice(from)) {
    const { eventId, type, schemaVersion, data, meta } = event
    const events = [{ eventId, type, schemaVersion, data, meta }]
    const [answer] = await service.parts.store.append([
      { writes: [{ stream, expectedVersion: version - 1, key, events }], unchanged: [] },
    ])
    if (answer?.kind !== 'appended') throw new Error(`${type} was not appended`)
  }
}

const get = async (url: string, role?: string, institution?: string) => {
  const claims = { roles: [role ?? ''], institution }
  const token = role === undefined ? '' : `Bearer ${await service.issuing.token({ claims })}`
  return service.app.inject({ method: 'GET', url, headers: { authorization: token } })
}
const asked = async (path: string, role = 'procurement-officer', institution?: string) => {
  const { statusCode, headers, rawPayload } = await get(
    `/procurement/papers/${path}`,
    role,
    institution,
  )
  return { statusCode, headers, bytes: rawPayload }
}
async function textOf(bytes: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  return text.replaceAll(/\s/g, '')
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const [first] = bids
const outsider = v7()

/** Who may have what, before the award. */
test.each([
  [`tender-notice/${tenderId}`, 'training-institution', outsider, 200],
  [`opening-record/${tenderId}`, 'procurement-officer', undefined, 200],
  [`opening-record/${tenderId}`, 'training-institution', first?.bidder, 200],
  [`opening-record/${tenderId}`, 'training-institution', outsider, 404],
  [`qualification-review/${tenderId}?lot=${lot}`, 'training-institution', first?.bidder, 404],
  [`plan-filing/${projectId}`, 'training-institution', first?.bidder, 404],
  [`plan-filing/${projectId}`, 'finance-officer', undefined, 200],
  [`score-summary/${evaluationId}`, 'training-institution', first?.bidder, 404],
  [`evaluation-report/${evaluationId}`, 'signatory', undefined, 200],
  [`award-notice/${tenderId}?lot=${lot}`, 'procurement-officer', undefined, 404],
])('%s to %s of %s: %i', async (path, role, institution, status) => {
  expect((await asked(path, role, institution)).statusCode).toBe(status)
})

test.each([
  [`no-such-paper/${tenderId}`, 404, 'not-found'],
  [`tender-notice/${v7()}`, 404, 'not-found'],
  [`tender-notice/nobody`, 404, 'not-found'],
  [`tender-notice/${tenderId}?format=odt`, 400, 'query-invalid'],
  [`award-notice/${tenderId}`, 400, 'query-invalid'],
  [`award-notice/${tenderId}?lot=${lot}`, 404, 'paper-not-yet'],
])('%s is answered %i %s', async (path, status, kind) => {
  const { statusCode, bytes } = await asked(path)
  const { type } = JSON.parse(bytes.toString()) as { type: string } // a problem document
  expect([statusCode, type]).toEqual([status, `urn:xinpei:problem:${kind}`])
})

test('a paper is a PDF or a DOCX, named by its title, with its check code', async () => {
  const { headers, bytes } = await asked(`tender-notice/${tenderId}`)
  expect(headers['content-type']).toBe('application/pdf')
  expect(headers['content-disposition']).toContain(encodeURIComponent('公开招标公告.pdf'))
  expect(await textOf(bytes)).toContain(`校验码${String(headers['x-check-code'])}`)
  const docx = await asked(`tender-notice/${tenderId}?format=docx`)
  expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(docx.headers['x-check-code']).toBe(headers['x-check-code'])
})

test('whoever holds a paper asks whether it stands, without logging in', async () => {
  const { headers } = await asked(`tender-notice/${tenderId}`)
  const code = String(headers['x-check-code'])
  const check = `/procurement/papers/tender-notice/${tenderId}/check?code=`
  expect((await get(`${check}${code.toLowerCase()}`)).json()).toEqual({ valid: true })
  expect((await get(`${check}00000${code.slice(5)}`)).json()).toEqual({ valid: false })
})

test('the report of before the award names nobody, and nobody’s name was read for it', async () => {
  const { bytes } = await asked(`evaluation-report/${evaluationId}`)
  const text = await textOf(bytes)
  expect(text).toContain('评审专家（1号席）（组长）')
  expect(text).not.toContain('演示专家')
  expect(await service.vault.readings(members[0] ?? '')).toEqual([])
})

test('the draft of a reply is the bureaus’ alone until the reply is given', async () => {
  const replied = stored().findIndex(({ type }) => type === 'ChallengeReplied')
  await lives(beforeAward, replied)
  const path = `challenge-reply/${challengeId}`
  expect((await asked(path)).statusCode).toBe(200)
  expect((await asked(path, 'training-institution', loser.bidder)).statusCode).toBe(404)
  await lives(replied, length)
})

describe('after the award is announced', () => {
  test('the notice names the experts; each reading is logged with its purpose (87§69)', async () => {
    const { bytes } = await asked(`award-notice/${tenderId}?lot=${lot}`)
    const text = await textOf(bytes)
    for (const seat of members.keys()) expect(text).toContain(`演示专家${String(seat + 1)}`)
    expect(await service.vault.readings(members[0] ?? '')).toEqual([
      expect.objectContaining({
        ...{ role: 'procurement-officer', purpose: 'official-paper', fields: ['name'] },
        about: `tender-${tenderId}`,
      }),
    ])
  })

  test.each([
    [`challenge-reply/${challengeId}`, loser.bidder, 200],
    [`challenge-reply/${challengeId}`, winner.bidder, 200],
    [`challenge-reply/${challengeId}`, outsider, 404],
    [`complaint-decision/${complaintId}`, loser.bidder, 200],
    [`complaint-decision/${complaintId}`, winner.bidder, 404],
    [`award-letter/${tenderId}?lot=${lot}`, winner.bidder, 200],
    [`award-letter/${tenderId}?lot=${lot}`, loser.bidder, 404],
    [`debrief/${loser.bid}`, loser.bidder, 200],
    [`debrief/${loser.bid}`, winner.bidder, 404],
    [`contract/${contractId}`, winner.bidder, 200],
    [`contract/${contractId}`, loser.bidder, 404],
  ])('%s to %s: %i', async (path, institution, status) => {
    expect((await asked(path, 'training-institution', institution)).statusCode).toBe(status)
  })

  test('numbered and sealed, it carries its number and is no draft any more', async () => {
    const path = `award-notice/${tenderId}?lot=${lot}`
    const { headers } = await asked(path)
    const of = { kind: 'award-notice', unit: '演示局', year: 2026, codeWord: '演人社采' }
    const actors = {
      administrator: { id: v7(), role: 'administrator' },
      officer: { id: v7(), role: 'procurement-officer' },
      keeper: { id: v7(), role: 'seal-keeper' },
    } as const
    const act = (who: keyof typeof actors, command: string, id: string, input: object) =>
      service.parts.gate.handle({ command, id, input, actor: actors[who], key: v7() })
    const wrong = await act('administrator', 'openNumberSeries', v7(), of)
    const series = wrong.kind === 'refused' ? String(wrong.refusal.detail['expected']) : ''
    await act('administrator', 'openNumberSeries', series, of)

    const paper = v7()
    const checkCode = String(headers['x-check-code'])
    const numbering = { project: projectId, kind: 'award-notice', about: tenderId, lot, series }
    await act('officer', 'numberPaper', paper, { ...numbering, checkCode })
    const numbered = await asked(`${path}&paper=${paper}`)
    const text = await textOf(numbered.bytes)
    expect([text.includes('演人社采〔2026〕1号'), text.includes('草稿')]).toEqual([true, true])

    const document = String(numbered.headers['x-document'])
    await act('officer', 'requestSeal', paper, { document, checkCode })
    await act('keeper', 'approveSeal', paper, {})
    const [scan, pages] = ['b'.repeat(64), 2]
    await act('keeper', 'recordSealedScan', paper, { document: scan, pages })
    const confirmed = await act('officer', 'confirmSealedScan', paper, { document: scan })
    expect(confirmed.kind).toBe('accepted')
    const sealed = await textOf((await asked(`${path}&paper=${paper}`)).bytes)
    expect([sealed.includes('演人社采〔2026〕1号'), sealed.includes('草稿')]).toEqual([true, false])
    expect((await asked(`award-letter/${tenderId}?lot=${lot}&paper=${paper}`)).statusCode).toBe(404)
  })

  test('sealed by the seal system, its PDF is the very file that came back', async () => {
    const path = `award-letter/${tenderId}?lot=${lot}`
    const { headers } = await asked(path)
    const checkCode = String(headers['x-check-code'])
    const paper = v7()
    const numbering = { kind: 'award-letter', about: tenderId, lot, series: v7(), checkCode }
    const { bytes } = service.parts
    const kept = await bytes.keep(once(Buffer.from('盖了章的文件')), 1000)
    if (kept === 'too-long') throw new Error('it is short')
    const hash = (letter: string) => letter.repeat(64)
    const by = v7()
    const events = [
      paperNumbered({ project: projectId, ...numbering, place: 1, number: '演〔2026〕2号', by }),
      sealRequested({ document: hash('a'), checkCode, by }),
      sealApproved({ by: v7() }),
      paperSealedElectronically({
        ...{ document: hash('b'), reference: '印1', over: hash('c'), kept: kept.hash },
      }),
    ].map(({ type, data }) => ({
      ...{ eventId: v7(), type, schemaVersion: 1, data },
      meta: { ...stored()[0]?.meta, actor: 'lived' } as NewEvent['meta'], // of the purchase
    }))
    const stream = `official-paper-${paper}`
    const write = { stream, expectedVersion: 0, key: projectId, events }
    await service.parts.store.append([{ writes: [write], unchanged: [] }])
    const sealed = await asked(`${path}&paper=${paper}`)
    expect(sealed.bytes.toString()).toBe('盖了章的文件')
    expect(sealed.headers['x-check-code']).toBe(checkCode)
    const docx = await asked(`${path}&paper=${paper}&format=docx`)
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await asked(path)).bytes.subarray(0, 4).toString()).toBe('%PDF')
  })
})
