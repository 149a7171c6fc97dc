import { dutiesAfter } from '../../libs/commands/foresight/duties-after.js'
import { aCounty } from '../support/county/index.js'
import { carryOut, openLedger, planning, project } from './planning.js'

/** What a dry run foretells against what the procedure then does. */
test('every duty that the planning of a project opens was foretold by the act before it, and no other', async () => {
  const county = await aCounty()
  try {
    await openLedger(county)
    await carryOut(county, planning)
    const events = county.events(project)
    const foretold = events.flatMap(dutiesAfter).map(({ kind }) => kind)
    const opened = events
      .filter(({ type }) => type === 'DutyOpened')
      .map(({ data }) => (data as { readonly kind: string }).kind) // an opened duty's
    // Reviewed once the last paper is there, whichever that is, and handed in when it has passed.
    const byTheLast = ['review-requirement', 'submit-for-approval', 'explain-deadline']
    const known = opened.filter(kind => !byTheLast.includes(kind))
    expect(foretold.toSorted()).toEqual(known.toSorted())
    expect(known.length).toBeGreaterThan(7)
  } finally {
    await county.close()
  }
}, 120_000)
