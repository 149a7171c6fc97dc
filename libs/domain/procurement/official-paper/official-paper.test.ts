import {
  numberSeries,
  numberSeriesOpened,
  numberTaken,
  numberVoided,
} from '#libs/domain/county/number-series'
import type { Actor } from '#libs/domain/deciding'
import { folded, given, givenId } from '#libs/domain/deciding/testing'
import {
  approveSeal,
  confirmSealedScan,
  numberPaper,
  officialPaper,
  paperNumbered,
  paperSealedElectronically,
  paperVoided,
  recordElectronicSeal,
  recordSealedScan,
  refuseSeal,
  requestSeal,
  sealApproved,
  sealedScanConfirmed,
  sealedScanRecorded,
  sealRefused,
  sealRequested,
  voidPaper,
} from './index.js'

const at = '2026-03-12T09:00+08:00'
const person = (id: string, role: Actor['role'], actingFor?: string): Actor => ({
  ...{ id, role },
  ...(actingFor !== undefined && { actingFor }),
})
const maker = person('maker', 'procurement-officer')
const keeper = person('keeper', 'seal-keeper')
const other = person('other', 'procurement-officer')

const [draft, sealed] = ['a'.repeat(64), 'b'.repeat(64)]
const code = { checkCode: '8FE73-B1906-2BA16-81078' }
const input = { project: 'p', kind: 'award-notice', about: 't', lot: 'l', series: 's', ...code }
const opened = numberSeriesOpened({
  ...{ unit: '人社局', kind: 'award-notice', year: 2026, codeWord: '演人社采' },
})
const number = { place: 1, number: '演人社采〔2026〕1号' }
const numbered = paperNumbered({ ...input, ...number, by: 'maker' })
const taken = numberTaken({ ...number, paper: givenId })
const asked = sealRequested({ document: draft, ...code, by: 'maker' })
const approved = sealApproved({ by: 'keeper' })
const scanned = sealedScanRecorded({ document: sealed, pages: 2, by: 'keeper' })
const confirmed = sealedScanConfirmed({ document: sealed, by: 'other' })
const electronic = paperSealedElectronically({ document: sealed, reference: '印1', by: 'keeper' })

const series = folded(numberSeries, opened)

describe('a number', () => {
  test('is taken with the paper in one append', () => {
    given
      .states({ self: folded(officialPaper), series })
      .when(numberPaper, input, { at, actor: maker })
      .thenAppends({ self: [numbered], series: [taken] })
  })
  test('is not taken twice, nor out of a series of another kind', () => {
    given
      .states({ self: folded(officialPaper, numbered), series })
      .when(numberPaper, input, { at, actor: maker })
      .thenRefused('paper-already-numbered')
    given
      .states({ self: folded(officialPaper), series })
      .when(numberPaper, { ...input, kind: 'award-letter' }, { at, actor: maker })
      .thenRefused('series-of-another-kind')
  })
  test('is voided with its paper, and not once that is sealed', () => {
    const state = numberSeries.evolve(series, taken)
    const reason = '公告内容有误'
    given
      .states({ self: folded(officialPaper, numbered, asked), series: state })
      .when(voidPaper, { reason }, { at, actor: maker })
      .thenAppends({
        self: [paperVoided({ reason, by: 'maker' })],
        series: [numberVoided({ place: 1, paper: givenId, reason })],
      })
    const done = folded(officialPaper, numbered, asked, approved, electronic)
    given
      .states({ self: done, series: state })
      .when(voidPaper, { reason }, { at, actor: maker })
      .thenRefused('paper-already-sealed')
    given
      .states({ self: folded(officialPaper), series: state })
      .when(voidPaper, { reason }, { at, actor: maker })
      .thenRefused('paper-not-numbered')
  })
})

describe('the seal', () => {
  const request = { document: draft, ...code }
  test('is asked for once the paper has a number, and again after a refusal', () => {
    const when = { at, actor: maker }
    given(officialPaper).when(requestSeal, request, when).thenRefused('no-seal-to-ask-for')
    given(officialPaper, numbered).when(requestSeal, request, when).then(asked)
    given(officialPaper, numbered, asked)
      .when(requestSeal, request, when)
      .thenRefused('no-seal-to-ask-for')
    const refused = sealRefused({ reason: '落款有误', by: 'keeper' })
    given(officialPaper, numbered, asked)
      .when(refuseSeal, { reason: '落款有误' }, { at, actor: keeper })
      .then(refused)
    given(officialPaper, numbered, asked, refused).when(requestSeal, request, when).then(asked)
  })

  test.each([
    ['the maker', person('maker', 'seal-keeper')],
    ['somebody acting for the maker', person('keeper', 'seal-keeper', 'maker')],
  ])('is not approved by %s', (_, actor) => {
    given(officialPaper, numbered, asked)
      .when(approveSeal, {}, { at, actor })
      .thenRefused('maker-is-checker', '内部控制：经办与用印分离')
  })

  test('is approved by the keeper, when asked for', () => {
    const when = { at, actor: keeper }
    given(officialPaper, numbered).when(approveSeal, {}, when).thenRefused('no-seal-asked-for')
    given(officialPaper, numbered, asked).when(approveSeal, {}, when).then(approved)
    given(officialPaper, numbered)
      .when(refuseSeal, { reason: '未申请' }, when)
      .thenRefused('no-seal-asked-for')
  })

  test('by the seal system: other bytes, after the approval', () => {
    const when = { at, actor: keeper }
    const answer = { document: sealed, reference: '印1' }
    given(officialPaper, numbered, asked)
      .when(recordElectronicSeal, answer, when)
      .thenRefused('seal-not-approved')
    given(officialPaper, numbered, asked, approved)
      .when(recordElectronicSeal, { ...answer, document: draft }, when)
      .thenRefused('sealed-bytes-unchanged')
    given(officialPaper, numbered, asked, approved)
      .when(recordElectronicSeal, answer, when)
      .then(electronic)
    expect(folded(officialPaper, numbered, asked, approved, electronic)).toMatchObject({
      ...{ status: 'sealed', means: 'electronic', document: sealed, number: number.number },
    })
  })

  test('by hand: a scan that a second person has compared', () => {
    const until = [numbered, asked, approved] as const
    const scan = { document: sealed, pages: 2 }
    given(officialPaper, numbered, asked)
      .when(recordSealedScan, scan, { at, actor: keeper })
      .thenRefused('seal-not-approved')
    given(officialPaper, ...until)
      .when(recordSealedScan, scan, { at, actor: keeper })
      .then(scanned)
    given(officialPaper, ...until)
      .when(confirmSealedScan, { document: sealed }, { at, actor: other })
      .thenRefused('no-scan-to-confirm')
    given(officialPaper, ...until, scanned)
      .when(confirmSealedScan, { document: draft }, { at, actor: other })
      .thenRefused('not-the-recorded-scan')
    given(officialPaper, ...until, scanned)
      .when(confirmSealedScan, { document: sealed }, { at, actor: keeper })
      .thenRefused('second-person-is-the-first')
    given(officialPaper, ...until, scanned)
      .when(confirmSealedScan, { document: sealed }, { at, actor: other })
      .then(confirmed)
    expect(folded(officialPaper, ...until, scanned, confirmed)).toMatchObject({
      ...{ status: 'sealed', means: 'scan', document: sealed },
    })
  })
})
