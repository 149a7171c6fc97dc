import { factsOf, reference, word } from '#libs/domain/deciding'
import type { ContractEvent } from './events.js'

/** What procedures may know of a contract: of which lot, with whom, until when. Never a price. */
export const contractFacts = factsOf<ContractEvent>()({
  ContractDrafted: ({ project, tender, lot, supplier, officer, signatory, terms, signBy }) => ({
    project: reference(project),
    tender: reference(tender),
    lot: reference(lot),
    supplier: reference(supplier),
    officer: reference(officer),
    signatory: reference(signatory),
    kind: word(terms.kind),
    instalments: terms.instalments.map(({ instalment, due }) => ({
      instalment: reference(instalment),
      due: word(due),
    })),
    signBy: signBy.end,
  }),
  ContractSigned: ({ lot, signedOn, publishBy, fileBy }) => ({
    lot: reference(lot),
    signedOn,
    publishBy: publishBy.end,
    fileBy: fileBy.end,
  }),
  ContractPublished: ({ lot }) => ({ lot: reference(lot) }),
  ContractFiled: ({ lot, occurredOn }) => ({ lot: reference(lot), occurredOn }),
})
