import { factsOf, word } from '#libs/domain/deciding'
import type { PolicySheetEvent } from './events.js'

/** That the sheet has a new version; procedures read no figures. */
export const policySheetFacts = factsOf<PolicySheetEvent>()({
  PolicyConfirmed: ({ version, validFrom }) => ({ version: word(version), validFrom }),
})
