import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailAt } from '#activities/mail'
import { OutsideSystemAway, OutsideSystemObjects } from '#activities/outside-call'
import { registriesAt } from '#activities/registries'
import { treasuryAt, type PaymentInstruction } from '#activities/treasury'
import { instant } from '#libs/calendar'
import { fen } from '#libs/money'
import { startSandbox } from '../../apps/sandbox/index.js'
import { freePort } from '../support/free-port.js'

const at = instant('2026-05-06T09:00:00.000+08:00')
let url = ''
let sandbox: { close(): Promise<void> }

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${String(port)}`
  sandbox = await startSandbox({
    host: '127.0.0.1',
    port,
    issuer: url,
    audience: 'xinpei',
    consoleOrigins: [],
    folder: mkdtempSync(join(tmpdir(), 'outside-')),
    persons: [],
    now: () => Date.now(),
  })
})
afterAll(() => sandbox.close())

const put = (path: string, body: object, method = 'PUT') =>
  fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const fails = (system: string, kind: string) => put('/control/failures', { system, kind }, 'POST')

const instruction = (id: string): PaymentInstruction => ({
  id,
  instalment: 'instalment-1',
  amount: fen(12_000_000),
  payee: { name: '演示培训机构甲', account: '990623000000000001' },
  purpose: '培训费',
})

describe('the treasury', () => {
  const first = '018f0000-0000-7000-8000-000000000201'

  test('away, then its answer lost, then asked again: paid once', async () => {
    const treasury = treasuryAt(url)
    await fails('treasury', 'unavailable')
    await fails('treasury', 'lost-answer')
    await expect(treasury.instruct(instruction(first), at)).rejects.toThrow(OutsideSystemAway)
    await expect(treasury.instruct(instruction(first), at)).rejects.toThrow(OutsideSystemAway)
    const answer = await treasury.instruct(instruction(first), at)
    expect(answer).toEqual({ outcome: 'paid', voucher: 'SBX-000001', at })
    expect(await treasury.instruct(instruction(first), at)).toEqual(answer)
  })

  test('a failed answer is a value', async () => {
    await fails('treasury', 'refusal')
    const id = '018f0000-0000-7000-8000-000000000202'
    expect(await treasuryAt(url).instruct(instruction(id), at)).toEqual({
      outcome: 'failed',
      code: 'account-unreachable',
      at,
    })
  })

  test('one id with two contents is our fault, not an answer', async () => {
    const other = { ...instruction(first), amount: fen(1) }
    await expect(treasuryAt(url).instruct(other, at)).rejects.toThrow(OutsideSystemObjects)
  })

  test('nobody there is the world being away', async () => {
    const nobody = treasuryAt(`http://127.0.0.1:${String(await freePort())}`)
    await expect(nobody.instruct(instruction(first), at)).rejects.toThrow(OutsideSystemAway)
  })
})

describe('the registries', () => {
  test('a supplier stands on the lists it was put on', async () => {
    const code = '91990623MA0000001L'
    expect(await registriesAt(url).blacklistsOf(code)).toMatchObject({ listed: [] })
    await put(`/registries/blacklists/${code}/major-tax-violation`, {})
    expect(await registriesAt(url).blacklistsOf(code)).toMatchObject({
      listed: ['major-tax-violation'],
    })
  })

  test('a certificate is its holder’s or it is none', async () => {
    const certificate = {
      occupation: '4-10-01-05',
      level: 'five',
      issuedBy: '91990623MA0000009X',
      issuedOn: '2026-06-01',
    }
    const holder = '990623198510180455'
    await put('/registries/certificates/S000099062300001', { ...certificate, holder })
    const registries = registriesAt(url)
    expect(await registries.certificate('S000099062300001', holder)).toEqual(certificate)
    expect(await registries.certificate('S000099062300001', '990623198611190468')).toBeUndefined()
    expect(await registries.certificate('S000099062300002', holder)).toBeUndefined()
  })
})

test('mail whose answer was lost arrives once', async () => {
  const message = {
    id: '018f0000-0000-7000-8000-000000000301',
    to: 'officer@demonstration.invalid',
    subject: '开标提醒',
    text: '请于截止时刻主持开标。',
  }
  await fails('mail', 'lost-answer')
  await expect(mailAt(url).send(message, at)).rejects.toThrow(OutsideSystemAway)
  await mailAt(url).send(message, at)
  const inbox = await fetch(`${url}/mail/inboxes/${message.to}`)
  expect(await inbox.json()).toEqual([{ ...message, at }])
})
