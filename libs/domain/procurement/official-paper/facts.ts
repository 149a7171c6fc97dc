import { count, factsOf, reference } from '#libs/domain/deciding'
import type { OfficialPaperEvent } from './events.js'

export { sealingCase, type SealingView } from './sealing-case.js'

/** The nth request for the seal: what its duties are about. */
export const sealAbout = (request = 1): string => `request-${String(request)}`

const asked = ({ request }: { readonly request?: number | undefined }) => ({
  request: reference(sealAbout(request)),
})

/** What a procedure may know of a paper: how far its seal is. Never its number or its bytes. */
export const officialPaperFacts = factsOf<OfficialPaperEvent>()({
  SealRequested: asked,
  SealRefused: asked,
  SealApproved: asked,
  PaperSealedElectronically: asked,
  ElectronicSealNotPut: ({ attempt, againAt, ...of }) => ({
    ...{ ...asked(of), attempt: count(attempt), againAt },
  }),
  SealedScanRecorded: asked,
  SealedScanConfirmed: asked,
  PaperVoided: () => ({}),
})
