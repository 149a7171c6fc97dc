import { v7 } from 'uuid'
import { day } from '#libs/calendar'
import { intentDisclosed } from '#libs/domain/procurement/project'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

describe('a tender document that breaks rules', () => {
  const { approvedProject, complete, officer, planned, submitted } = projectCase
  const { document, end, projectId } = tenderCase
  let county: CountyOverHttp

  beforeAll(async () => {
    county = await countyOverHttp('2026-09-10T10:00+08:00')
    await county.lived(`project-${projectId}`, [
      ...[...complete, submitted, approvedProject, planned],
      intentDisclosed({
        ...{ channel: { channel: 'here' }, disclosedOn: day('2026-08-01') },
        tenderNotBefore: end('财库〔2020〕10号', '2026-08-31', '2026-09-01'),
      }),
    ])
  })
  afterAll(() => county.close())

  test('is answered with all of them: words, article, field, and the repair', async () => {
    const before = county.store.all().length
    const { status, body } = await county.asks(officer, 'draftTender', v7(), {
      input: { project: projectId, ...document, bidSecurity: yuan(5_000), justified: [] },
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ reason: 'bid-security-too-high', rule: '条例§33' })
    const { issues } = body as { issues: { message: string }[] } // a problem document
    expect(issues).toMatchObject([
      {
        ...{ path: 'bidSecurity', reason: 'bid-security-too-high', rule: '条例§33' },
        message: '投标保证金不得超过 460000 分。',
        repair: [{ path: 'bidSecurity', value: 460_000 }],
      },
      ...[0, 1].map(lot => ({
        path: `lots.${String(lot)}.reservedForSmallBusinesses`,
        ...{ reason: 'not-reserved-for-small-businesses', rule: '46§7' },
      })),
    ])
    expect(issues.filter(({ message }) => /\{\w+\}/.test(message))).toEqual([])
    expect(county.store.all()).toHaveLength(before)
  })
})
