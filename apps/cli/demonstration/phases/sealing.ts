import { hashOf } from '../papers.js'
import { contractSeriesOfTheYear } from '../series-of-the-year.js'
import type { Stage } from '../stage.js'

/** The paper of a contract gets its number, and its seal by hand: the scan counts once a second person has checked it. */
export async function sealed(stage: Stage): Promise<void> {
  const { as, script, say } = stage
  const { contractPaper: paper, project, contracts } = script
  const officer = as('procurement-officer-1')
  const keeper = as('seal-keeper-1')
  const series = await contractSeriesOfTheYear(stage)
  const document = hashOf(`合同 ${paper}`)
  const scan = hashOf(`合同用印扫描件 ${paper}`)
  const checkCode = checkCodeIn(document)
  await officer.numberPaper(paper, {
    ...{ project, kind: 'contract', about: contracts.training, series, checkCode },
  })
  await officer.requestSeal(paper, { document, checkCode })
  await keeper.approveSeal(paper, { document })
  await keeper.recordSealedScan(paper, { document: scan, pages: 12 })
  await as('procurement-officer-2').confirmSealedScan(paper, { document: scan })
  say('the contract has its number, and its seal by two hands')
}

/** A demonstration paper has no facts behind it: its code is cut from its own hash. */
const checkCodeIn = (hash: string): string =>
  (hash.slice(0, 20).toUpperCase().match(/.{5}/g) ?? []).join('-')
