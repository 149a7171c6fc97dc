/** @typedef {import('../fault.mjs').Fault} Fault */

/** Who may do and know what; what is sealed. @type {readonly Fault[]} */
export const people = [
  {
    what: 'every role may give every command',
    file: 'libs/commands/authorise.ts',
    from: "if (!definition.by.includes(actor.role)) return { kind: 'forbidden' }",
    to: '',
    test: 'libs/commands/gate.test.ts',
  },
  {
    what: 'whoever is no bidder reads an opened bid',
    file: 'libs/domain/procurement/bid/state.ts',
    from: 'bureauOnly(reader) ||',
    to: "reader.role !== 'training-institution' ||",
    test: 'libs/domain/procurement/bid/bid.test.ts',
  },
  {
    what: "another institution's object is found",
    file: 'libs/commands/authorise.ts',
    from: "if (exists && !knows(of, actor, state)) return { kind: 'not-found' }",
    to: '',
    test: 'libs/commands/gate.test.ts',
  },
  {
    what: 'the maker of a plan signs it',
    file: 'libs/domain/procurement/approval/sign-step.ts',
    from: '[actor.id, actor.actingFor].includes(approval.requestedBy)',
    to: '[actor.actingFor].includes(approval.requestedBy)',
    test: 'libs/domain/procurement/approval/approval.test.ts',
  },
  {
    what: 'whom somebody acts for does not count',
    file: 'libs/identity/second-person.ts',
    from: 'actingFor === undefined ? [id] : [id, actingFor]',
    to: '[id]',
    test: 'libs/identity/second-person.test.ts',
  },
  {
    what: 'what is revealed need not be what was committed to',
    file: 'libs/domain/procurement/bid/reveal-bid.ts',
    from: 'if (commitment !== bid.commitment || bid.envelope)',
    to: 'if (bid.envelope)',
    test: 'libs/domain/procurement/bid/bid.test.ts',
  },
  {
    what: 'a commitment does not hash its nonce',
    file: 'libs/sealing/commitment.ts',
    from: '[purpose, nonce, canonical(content)]',
    to: '[purpose, canonical(content)]',
    test: 'libs/sealing/commitment.test.ts',
  },
  {
    what: 'the same content in another order is another commitment',
    file: 'libs/sealing/canonical.ts',
    from: '.toSorted(([one], [other]) => (one < other ? -1 : 1))',
    to: '',
    test: 'libs/sealing/commitment.test.ts',
  },
  {
    what: "bids show on the tender's timeline",
    file: 'libs/read-models/models/timeline.ts',
    from: "...['project', 'approval', 'tender', 'contract'],",
    to: "...['project', 'approval', 'tender', 'contract', 'bid', 'bid-box'],",
    test: 'libs/read-models/models/sealed.test.ts',
  },
  {
    what: 'a record opens under another person or field',
    file: 'libs/vault/cipher.ts',
    from: '  cipher.setAAD(Buffer.from(place))\n',
    to: "  cipher.setAAD(Buffer.from(''))\n",
    test: 'libs/vault/cipher.test.ts',
  },
  {
    what: "a tender's page shows what happened to other tenders of its project",
    file: 'apps/console/src/pages/tender-view.ts',
    from: 'page.timeline.filter(isAbout(view))',
    to: 'page.timeline',
    test: 'apps/console/src/pages/tender-verbs.test.ts',
  },
  {
    what: 'a score above full marks is taken for one',
    file: 'apps/console/src/acts/cells.ts',
    from: 'score > 10_000',
    to: 'score > 10_001',
    test: 'apps/console/src/acts/score-sheet.test.ts',
  },
]
