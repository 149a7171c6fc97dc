/** @typedef {import('../fault.mjs').Fault} Fault */

/** What stands on official papers, and who may have them. @type {readonly Fault[]} */
export const papers = [
  {
    what: 'a paper names the committee before the award',
    file: 'libs/documents/papers/evaluated.ts',
    from: 'return announced ? seated.members : []',
    to: 'return announced || seated ? seated.members : []',
    test: 'libs/documents/papers/committee-names.test.ts',
  },
  {
    what: 'a check code does not know which facts it is of',
    file: 'libs/documents/check-code.ts',
    from: '`${stream}@${version} ${eventId}`',
    to: "`${stream}${version > 0 && eventId ? '' : '?'}`",
    test: 'libs/documents/check-code.test.ts',
  },
  {
    what: 'any bidder has the letter to the winner',
    file: 'apps/procurement/paper-objects.ts',
    from: 'institution !== undefined && addresseesOf(wanted).includes(institution)',
    to: 'institution !== undefined && addresseesOf(wanted).length >= 0',
    test: 'apps/procurement/papers.int.test.ts',
  },
  {
    what: 'a sealed paper is still marked a draft',
    file: 'libs/documents/pdf/set-frame.ts',
    from: "if (state === 'draft' || state === 'numbered') markDraft(sheet)",
    to: "if (state !== 'issued') markDraft(sheet)",
    test: 'libs/documents/pdf/pdf.test.ts',
  },
  {
    what: 'whoever made a paper approves its seal',
    file: 'libs/domain/procurement/official-paper/seal-paper.ts',
    from: 'return isAmong(actor, paper.makers)',
    to: 'return isAmong(actor, [])',
    test: 'libs/domain/procurement/official-paper/official-paper.test.ts',
  },
  {
    what: 'a number is typed beside the series of its kind',
    file: 'libs/domain/county/number-series/issue-number.ts',
    from: 'if (isOurs && typed !== undefined && isNumberedHere(register, kind, year)) {',
    to: 'if (isOurs && typed === undefined && isNumberedHere(register, kind, year) && !series) {',
    test: 'libs/domain/county/number-series/number-series.test.ts',
  },
  {
    what: 'a seal is put to other bytes than the keeper approved',
    file: 'libs/domain/procurement/official-paper/seal-system.ts',
    from: 'if (approved !== paper.document) {',
    to: "if (approved === '') {",
    test: 'libs/domain/procurement/official-paper/official-paper.test.ts',
  },
  {
    what: 'whatever the seal system gives back is our paper',
    file: 'activities/put-seal.ts',
    from: 'file.equals(sealed.subarray(0, file.length))',
    to: 'file.length > 0',
    test: 'test/e2e/put-seal.int.test.ts',
  },
  {
    what: 'a voided number is given again',
    file: 'libs/domain/county/number-series/take-number.ts',
    from: 'series.taken.length + 1',
    to: 'series.taken.filter(one => one.voided === undefined).length + 1',
    test: 'libs/domain/county/number-series/number-series.test.ts',
  },
]
