import { createHash } from 'node:crypto'
import { OutsideSystemAway } from '#activities/outside-call'
import type { SealAnswer, SealSystem } from '#activities/seal-system'
import { instant } from '#libs/calendar'
import { paperKindOf, pdfOf, write } from '#libs/documents'
import { stored } from '#libs/documents/testing'
import { paperNumbered } from '#libs/domain/procurement/official-paper'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { aCounty, type County } from '../support/county/index.js'
import { projectId } from './award.js'
import { livedUnder } from './lived.js'

let county: County
afterEach(() => county.close())

const at = instant('2026-10-13T10:00+08:00')
const paper = uuid(900)
const [keeper, other] = [uuid(901), uuid(902)]
const checkCode = '8FE73-B1906-2BA16-81078'
const sealed = 'b'.repeat(64)
const lived = livedUnder(projectId)(`official-paper-${paper}`, at, [
  paperNumbered({
    ...{ project: projectId, kind: 'award-notice', about: tenderCase.tenderId },
    ...{ series: uuid(903), place: 1, number: '演人社采〔2026〕1号', checkCode },
    by: projectCase.officer.id,
  }),
])

/** What became of the duties of a kind, in the order of their opening. */
function duties(kind: string): readonly (readonly string[])[] {
  const streams = Map.groupBy(
    county.events(projectId).filter(({ stream }) => stream.startsWith('duty-')),
    ({ stream }) => stream,
  )
  return [...streams.values()]
    .filter(([opened]) => JSON.stringify(opened?.data).includes(`"kind":"${kind}"`))
    .map(events => events.map(({ type }) => type))
}
const done = ['DutyOpened', 'DutyDischarged']

test('a seal is asked for, refused, asked for again, approved, scanned and checked', async () => {
  county = await aCounty({ lived, startsAt: at })
  const officer = county.does('procurement-officer', { id: projectCase.officer.id })
  const keeping = county.does('seal-keeper', { id: keeper })
  await officer.requestSeal(paper, { document: anyHash, checkCode })
  await county.settled()
  expect(duties('approve-seal')).toEqual([['DutyOpened']])
  await keeping.refuseSeal(paper, { reason: '落款有误' })
  await county.settled()
  expect(duties('approve-seal')).toEqual([done])
  expect(duties('put-seal')).toEqual([])
  await officer.requestSeal(paper, { document: anyHash, checkCode })
  await county.settled()
  expect(duties('approve-seal')).toEqual([done, ['DutyOpened']])
  await keeping.approveSeal(paper, { document: anyHash })
  await county.settled()
  expect(duties('put-seal')).toEqual([['DutyOpened']])
  await keeping.recordSealedScan(paper, { document: sealed, pages: 2 })
  await county.settled()
  expect([...duties('put-seal'), ...duties('confirm-sealed-scan')]).toEqual([done, ['DutyOpened']])
  await county.does('procurement-officer', { id: other }).confirmSealedScan(paper, {
    document: sealed,
  })
  await county.settled()
  expect(duties('confirm-sealed-scan')).toEqual([done])
})

describe('by the seal system', () => {
  const number = '演人社采〔2026〕1号'
  const published = stored().findIndex(({ type }) => type === 'TenderNoticePublished') + 1
  const purchase = stored(published)
  const noticed = instant(purchase.at(-1)?.meta.at ?? '')

  /** The notice as its maker and the keeper read it: with its number, and the mark of a draft. */
  async function numberedNotice() {
    const kind = paperKindOf('tender-notice')
    if (!kind) throw new Error('there is no such kind')
    const { tenderId: about } = tenderCase
    const notice = write({ kind, about, events: purchase, names: new Map() })
    if ('notYet' in notice) throw new Error('the notice is published')
    const bytes = await pdfOf({ ...notice, number, state: 'numbered' })
    const document = createHash('sha256').update(bytes).digest('hex')
    return { document, checkCode: notice.checkCode }
  }

  /** A county in which the keeper has approved the seal of the notice. */
  async function approved(seals: SealSystem): Promise<void> {
    const { document, checkCode: code } = await numberedNotice()
    const notice = livedUnder(projectId)(`official-paper-${paper}`, noticed, [
      paperNumbered({
        ...{ project: projectId, kind: 'tender-notice', about: tenderCase.tenderId },
        ...{ series: uuid(903), place: 1, number, checkCode: code, by: projectCase.officer.id },
      }),
    ])
    county = await aCounty({ lived: [...purchase, ...notice], startsAt: noticed, seals })
    const officer = county.does('procurement-officer', { id: projectCase.officer.id })
    await officer.requestSeal(paper, { document, checkCode: code })
    await county.does('seal-keeper', { id: keeper }).approveSeal(paper, { document })
    await county.settled()
  }

  type Said = 'away' | 'refused' | 'sealed'

  /** A seal system that says these words one after the other, the last for ever. */
  function saying(...words: readonly Said[]): SealSystem & { asked(): number } {
    const ids: string[] = []
    return {
      asked: () => new Set(ids).size,
      seal: ({ id, file }, now) => {
        const word = words[Math.min(ids.length, words.length - 1)]
        ids.push(id)
        if (word === 'away') return Promise.reject(new OutsideSystemAway('seal system'))
        const answer: SealAnswer =
          word === 'refused'
            ? { outcome: 'refused', code: 'seal-expired', at: now }
            : {
                ...{ outcome: 'sealed', reference: '测试印章1号', at: now },
                over: createHash('sha256').update(file).digest('hex'),
                file: Buffer.concat([file, Buffer.from('印')]),
              }
        return Promise.resolve(answer)
      },
    }
  }

  /** What came of the seal, as the paper's own stream tells it. */
  const told = () =>
    county
      .events(projectId)
      .filter(({ stream }) => stream === `official-paper-${paper}`)
      .slice(3)
      .map(({ type, data }) => ({ type, ...(data as object) })) // an event's data is a record
  const notPut = (attempt: number, why: string) => ({ type: 'ElectronicSealNotPut', attempt, why })
  const electronic = { type: 'PaperSealedElectronically', reference: '测试印章1号' }

  test('the paper is sealed upon the approval, and the keeper owes nothing', async () => {
    await approved(saying('sealed'))
    expect(told()).toMatchObject([electronic])
    expect(duties('put-seal')).toEqual([])
    expect(county.cases.open()).not.toContain(`sealing/${paper}`)
  })

  test('away, the keeper owes the seal until the system is back and puts it', async () => {
    const seals = saying(...Array.from({ length: 8 }, (): Said => 'away'), 'sealed')
    await approved(seals)
    expect(told()).toMatchObject([notPut(1, 'away')])
    expect(duties('put-seal')).toEqual([['DutyOpened']])
    await county.passes('10 minutes')
    expect(told()).toMatchObject([notPut(1, 'away'), notPut(2, 'away')])
    expect(duties('put-seal')).toEqual([['DutyOpened']])
    await county.passes('30 minutes')
    expect(told()).toMatchObject([notPut(1, 'away'), notPut(2, 'away'), electronic])
    expect(duties('put-seal')).toEqual([done])
    expect(seals.asked()).toBe(1)
  })

  test('away, the keeper puts it by hand, and nobody is asked any more', async () => {
    await approved(saying('away'))
    const keeping = county.does('seal-keeper', { id: keeper })
    await keeping.recordSealedScan(paper, { document: sealed, pages: 2 })
    await county.settled()
    expect([...duties('put-seal'), ...duties('confirm-sealed-scan')]).toEqual([
      done,
      ['DutyOpened'],
    ])
    await county.passes('1 day')
    expect(told()).toMatchObject([notPut(1, 'away'), { type: 'SealedScanRecorded' }])
    await county.does('procurement-officer', { id: other }).confirmSealedScan(paper, {
      document: sealed,
    })
    await county.settled()
    expect(duties('confirm-sealed-scan')).toEqual([done])
    expect(county.cases.open()).not.toContain(`sealing/${paper}`)
  })

  test('that refuses thrice is left alone; the seal is the keeper’s', async () => {
    await approved(saying('refused'))
    await county.passes('1 day')
    expect(told()).toMatchObject([1, 2, 3].map(attempt => notPut(attempt, 'refused')))
    expect(duties('put-seal')).toEqual([['DutyOpened']])
    await county.does('procurement-officer', { id: projectCase.officer.id }).voidPaper(paper, {
      reason: '改用纸质文书',
    })
    await county.settled()
    expect(duties('put-seal')).toEqual([['DutyOpened', 'DutyWithdrawn']])
  })
})
