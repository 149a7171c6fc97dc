import { factsOf, reference, word } from '#libs/domain/deciding'
import type { ContractEvent } from './events.js'

const ofLot = ({ project, lot }: { readonly project: string; readonly lot: string }) => ({
  project: reference(project),
  lot: reference(lot),
})

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
  ContractSigned: ({ signedOn, publishBy, fileBy, ...of }) => ({
    ...ofLot(of),
    signedOn,
    publishBy: publishBy.end,
    fileBy: fileBy.end,
  }),
  ContractPublished: ofLot,
  ContractFiled: ({ occurredOn, ...of }) => ({ ...ofLot(of), occurredOn }),
})
