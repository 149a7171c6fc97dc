import { comesTo, openedTender, searched, seated, type OpenedTender } from './opened-tender.js'
import { acting } from './product.js'

const evidence = 'a'.repeat(64)

const placeOf = ({ name }: { readonly name: string }) =>
  '甲乙丙'.indexOf(/培训机构(.)/.exec(name)?.[1] ?? '')

/** A tender of a test's own whose award is announced; its bids in the order of their ranks. */
export const awardedTender = async (about: string): Promise<OpenedTender> =>
  awardedOf(await openedTender(about))

/** The same of a tender that is open already: nothing of it moves the county's clock or channels. */
export async function awardedOf(opened: OpenedTender): Promise<OpenedTender> {
  const { tender, lot, officer } = opened
  const bids = opened.bids.toSorted((one, other) => placeOf(one) - placeOf(other))
  const give = (command: string, input: object) =>
    officer.act(`/procurement/tenders/${tender}/${command}`, { lot, ...input })
  await give('review-qualification', { unqualified: [], searches: searched(bids) })
  const experts = await Promise.all(
    [1, 2, 3, 4, 5].map(one => acting(`expert-${String(one)}`, 'evaluation-expert')),
  )
  const evaluation = await seated(opened, experts)
  const [chair] = experts
  if (!chair) throw new Error('the committee has a chair')
  const each = async (command: string, input: unknown) => {
    for (const expert of experts) {
      await expert.act(`/procurement/evaluations/${evaluation}/${command}`, input)
    }
  }
  const path = `/procurement/evaluations/${evaluation}`
  await chair.act(`${path}/elect-chair`, { person: chair.id })
  const page = await officer.get(path)
  const { markers } = (page as { state: { markers: readonly { marker: string }[] } }).state // the object page's own shape
  await each('vote-on-responsiveness', {
    ...{ invalid: [], tooLow: [] },
    markers: markers.map(({ marker }) => ({ marker, collusion: false, reason: '演示' })),
  })
  await chair.act(`${path}/review-responsiveness`, {})
  await each('submit-scores', {
    scores: bids.flatMap(({ bid }, place) =>
      ['plan', 'people'].map(factor => ({ bid, factor, score: 9_500 - place * 1_000 })),
    ),
  })
  await comesTo(officer, evaluation, 'completed')
  await each('sign-report', {})
  await officer.act(`${path}/deliver-report`, { report: { paper: '演示评标报告7号', evidence } })
  const signatory = await acting('signatory-1', 'signatory')
  await signatory.act(`/procurement/tenders/${tender}/confirm-winner`, { lot, bid: bids[0]?.bid })
  await give('announce-award', {
    ...{ channel: { channel: 'here' }, noticeNumber: '演示中标公告7号' },
    letterNumber: '演示中标通知书7号',
  })
  return { ...opened, bids }
}
