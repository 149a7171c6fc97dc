/** @typedef {import('../fault.mjs').Fault} Fault */

/** The clock of a tender, and what stays sealed while it runs. @type {readonly Fault[]} */
export const clock = [
  {
    what: 'bids are opened over an outage of ours',
    file: 'libs/domain/procurement/tender/open-bids.ts',
    from: 'heldByOutage(self, log) ??',
    to: '',
    test: 'libs/domain/procurement/tender/clock.test.ts',
  },
  {
    what: 'who could not decrypt over an outage of ours has lost',
    file: 'libs/domain/procurement/tender/close-decryption.ts',
    from: 'if (held) return held',
    to: '',
    test: 'libs/domain/procurement/tender/clock.test.ts',
  },
  {
    what: 'while the document is on offer, whether three took it can be asked',
    file: 'libs/domain/procurement/tender/extend-document-offering.ts',
    from: 'if (at < self.documentOfferEnds.end)',
    to: 'if (at === self.documentOfferEnds.end)',
    test: 'libs/domain/procurement/tender/clock.test.ts',
  },
  {
    what: 'an amendment changes who may take part',
    file: 'libs/domain/procurement/tender/amend-tender.ts',
    from: 'if (condition) {',
    to: 'if (!condition) {',
    test: 'libs/domain/procurement/tender/clock.test.ts',
  },
  {
    what: 'a county without a basis opens bids here',
    file: 'libs/commands/at-channel.ts',
    from: '(isElsewhere(input) ? undefined : notHere(countyChannel, asked))',
    to: 'undefined',
    test: 'libs/commands/at-channel.test.ts',
  },
  {
    what: 'an opening before the deadline is recorded',
    file: 'libs/domain/procurement/bid/record-opening.ts',
    from: 'return openedAt < deadline',
    to: 'return openedAt < deadline && at < openedAt',
    test: 'libs/domain/procurement/bid/record-opening.test.ts',
  },
  {
    what: 'bids are opened while what takes them is silent',
    file: 'activities/steps.ts',
    from: 'await outagesNoticed(doors, command, asked.id)',
    to: '',
    test: 'test/procedures/tender-clock.procedure.test.ts',
  },
  {
    what: 'a long silence of the system is no outage',
    file: 'libs/heart-beat/heart-beat.ts',
    from: 'gap.lastedMs > longestGapMs) await',
    to: 'gap.lastedMs < 0) await',
    test: 'libs/heart-beat/heart-beat.int.test.ts',
  },
  {
    what: 'a duty done late is not missed',
    file: 'libs/domain/supervision/duty/discharge-duty.ts',
    from: '...(late ? [missed(duty)] : [])',
    to: '...[]',
    test: 'libs/domain/supervision/duty/late.test.ts',
  },
  {
    what: 'the whole office knows who asked',
    file: 'libs/domain/procurement/enquiry/state.ts',
    from: 'standsFor({ ...standing, id }, state.officer) ||',
    to: 'institution === undefined ||',
    test: 'libs/domain/procurement/enquiry/enquiry.test.ts',
  },
  {
    what: 'a report whose last bid is out waits for a signature for ever',
    file: 'libs/domain/procurement/tender/nobody-left.ts',
    from: 'after.stage.ranking.length > 0',
    to: 'after.stage.ranking.length >= 0',
    test: 'libs/domain/procurement/standing-bids/longer-validity.test.ts',
  },
]
