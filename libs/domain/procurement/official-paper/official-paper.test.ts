import { addMinutes, instant } from '#libs/calendar'
import {
  numberGiven,
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
  electronicSealNotPut,
  numberPaper,
  officialPaper,
  paperNumbered,
  paperSealedElectronically,
  paperVoided,
  recordElectronicSeal,
  recordSealedScan,
  recordSealSystemAnswer,
  refuseSeal,
  requestSeal,
  sealApproved,
  sealedScanConfirmed,
  sealedScanRecorded,
  sealRefused,
  sealRequested,
  sealRequestId,
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
  test('is the one that the act has taken which issued the paper', () => {
    const byAct = numberTaken({ ...number, paper: 't', lot: 'l' })
    const from = (lot: string) =>
      given
        .states({ self: folded(officialPaper), series: folded(numberSeries, opened, byAct) })
        .when(numberPaper, { ...input, lot }, { at, actor: maker })
    from('l').thenAppends({
      self: [numbered],
      series: [numberGiven({ place: 1, paper: givenId })],
    })
    const next = { place: 2, number: '演人社采〔2026〕2号' }
    from('other').thenAppends({
      self: [paperNumbered({ ...input, lot: 'other', ...next, by: 'maker' })],
      series: [numberTaken({ ...next, paper: givenId })],
    })
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
    const again = sealRequested({ document: draft, ...code, by: 'maker', request: 2 })
    given(officialPaper, numbered, asked, refused).when(requestSeal, request, when).then(again)
    given(officialPaper, numbered, asked, refused, again)
      .when(approveSeal, {}, { at, actor: keeper })
      .then(sealApproved({ by: 'keeper', request: 2 }))
  })

  test('is put to the very bytes that it was asked for', () => {
    const when = { at, actor: keeper }
    given(officialPaper, numbered, asked)
      .when(approveSeal, { document: sealed }, when)
      .thenRefused('paper-changed-since-asked')
    given(officialPaper, numbered, asked)
      .when(approveSeal, { document: draft }, when)
      .then(approved)
    const answer = { document: sealed, reference: '印1' }
    given(officialPaper, numbered, asked, approved)
      .when(recordElectronicSeal, { ...answer, over: sealed }, when)
      .thenRefused('paper-changed-since-asked')
    given(officialPaper, numbered, asked, approved)
      .when(recordElectronicSeal, { ...answer, over: draft }, when)
      .then(electronic)
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

describe('the seal system', () => {
  const until = [numbered, asked, approved] as const
  const procedure = { at, actor: { id: 'sealing', role: 'procedure' } } as const
  const over = 'c'.repeat(64)
  const kept = 'd'.repeat(64)
  const request = 'request-1'
  const answer = {
    ...{ answer: 'sealed' as const, request, approved: draft, over, kept },
    ...{ document: sealed, reference: '印1' },
  }
  const away = { answer: 'not-sealed', request, why: 'away' } as const
  const refused = { answer: 'not-sealed', request, why: 'refused', code: 'seal-expired' } as const
  const notPut = (attempt: number, minutes?: number, why: 'away' | 'refused' = 'away') =>
    electronicSealNotPut({
      ...{ attempt, why, ...(why === 'refused' && { code: 'seal-expired' }) },
      ...(minutes !== undefined && { againAt: addMinutes(instant(at), minutes) }),
    })

  test('seals what the keeper approved, made again without the mark of a draft', () => {
    given(officialPaper, ...until)
      .when(recordSealSystemAnswer, answer, procedure)
      .then(paperSealedElectronically({ document: sealed, reference: '印1', over, kept }))
    const state = folded(
      officialPaper,
      ...until,
      paperSealedElectronically({ document: sealed, reference: '印1', over, kept }),
    )
    expect(state).toMatchObject({ status: 'sealed', means: 'electronic', reference: '印1', kept })
  })

  test.each([
    ['of other bytes than were approved', { approved: over }, 'paper-changed-since-asked'],
    ['that changed nothing', { document: over }, 'sealed-bytes-unchanged'],
    ['that is the draft again', { document: draft }, 'sealed-bytes-unchanged'],
    ['to an earlier request', { request: 'request-2' }, 'seal-not-approved'],
  ])('an answer %s is refused', (_, other, reason) =>
    given(officialPaper, ...until)
      .when(recordSealSystemAnswer, { ...answer, ...other }, procedure)
      .thenRefused(reason),
  )

  test('comes too late once the keeper has put the seal by hand, and never before the approval', () => {
    for (const events of [
      [...until, scanned],
      [...until, electronic],
      [numbered, asked],
    ]) {
      given(officialPaper, ...events)
        .when(recordSealSystemAnswer, answer, procedure)
        .thenRefused('seal-not-approved')
      given(officialPaper, ...events)
        .when(recordSealSystemAnswer, away, procedure)
        .thenRefused('seal-not-approved')
    }
  })

  test('away, it is asked again for ever, each time twice as long after, at most four hours', () => {
    const pauses = [10, 20, 40, 80, 160, 240, 240]
    const events = pauses.map((minutes, index) => notPut(index + 1, minutes))
    for (const [index, event] of events.entries()) {
      given(officialPaper, ...until, ...events.slice(0, index))
        .when(recordSealSystemAnswer, away, procedure)
        .then(event)
    }
    expect(folded(officialPaper, ...until, ...events)).toMatchObject({
      ...{ status: 'seal-approved', notPut: { attempt: 7, why: 'away' } },
    })
  })

  test('that refuses is asked three times, of a paper that changed not again', () => {
    const twice = [notPut(1, 10, 'refused'), notPut(2, 20, 'refused')]
    given(officialPaper, ...until, ...twice)
      .when(recordSealSystemAnswer, refused, procedure)
      .then(notPut(3, undefined, 'refused'))
    const changed = { answer: 'not-sealed', request, why: 'paper-changed' } as const
    given(officialPaper, ...until)
      .when(recordSealSystemAnswer, changed, procedure)
      .then(electronicSealNotPut({ attempt: 1, why: 'paper-changed' }))
  })

  test('a seal asked for again is asked for anew, and by hand it can be put meanwhile', () => {
    given(officialPaper, ...until, notPut(1, 10))
      .when(recordSealedScan, { document: sealed, pages: 2 }, { at, actor: keeper })
      .then(scanned)
    expect(sealRequestId('p', 'request-1')).toBe(sealRequestId('p', 'request-1'))
    expect(sealRequestId('p', 'request-2')).not.toBe(sealRequestId('p', 'request-1'))
  })
})
