import { day, instant } from '#libs/calendar'
import {
  occupationCatalogue,
  occupationCatalogueAdopted,
} from '#libs/domain/county/occupation-catalogue'
import { folded, given } from '#libs/domain/deciding/testing'
import { classCase } from '#libs/domain/delivery/testing'
import { claimCase } from '#libs/domain/payment/testing'
import { subsidyCounted, subsidyRecord } from '#libs/domain/payment/subsidy-record'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { earlierGradeRecorded, rating, ratingOpened } from '#libs/domain/supervision/rating'
import { advancePaid } from '#libs/domain/payment/earmarked-ledger'
import { yuan } from '#libs/money'
import {
  applyForAdvance,
  claim,
  makePaymentApplication,
  makeSubsidyClaim,
  paymentApplicationMade,
  subsidyClaimMade,
} from './index.js'

const { application, bookWith, made, officer, policy, signedContract } = claimCase
const { contract, institution, ledger, lot, project, terms, trainees } = classCase
const when = { at: claimCase.madeAt, actor: officer, policy }

describe('the advance that the grade gives', () => {
  const file = ratingOpened({
    institution,
    year: 2026,
    openedAt: instant('2026-01-05T09:00+08:00'),
  })
  const graded = (grade: 'A' | 'B' | 'C' | 'D') =>
    folded(
      rating,
      file,
      earlierGradeRecorded({
        ...{ grade, occurredOn: day('2025-12-20'), paper: '通报', evidence: anyHash },
      }),
    )
  const states = { self: folded(claim), contract: signedContract, ledger: bookWith() }
  const asked = { contract, ledger, rating: uuid(70), instalment: 'advance' }
  const advance = (grade: 'A' | 'B', payable: number) => {
    const { trainingClass: _, ...rest } = application
    return paymentApplicationMade({
      ...{ ...rest, instalment: 'advance', pays: 'advance', grade, counted: [], notCounted: [] },
      ...{ earned: yuan(0), advanceCleared: yuan(0), payable: yuan(payable) },
    })
  }

  test('A half of the contract, B three tenths, C and D none', () => {
    given
      .states({ ...states, rating: graded('A') })
      .when(applyForAdvance, asked, when)
      .then(advance('A', 25_000))
    given
      .states({ ...states, rating: graded('B') })
      .when(applyForAdvance, asked, when)
      .then(advance('B', 15_000))
    given
      .states({ ...states, rating: graded('C') })
      .when(applyForAdvance, asked, when)
      .thenRefused('grade-gives-no-advance')
    given
      .states({ ...states, rating: graded('D') })
      .when(applyForAdvance, asked, when)
      .thenRefused('grade-gives-no-advance')
  })

  test('it comes first, to who is graded, on a contract that binds', () => {
    const paid = advancePaid({ project, lot, contract, payment: uuid(71), amount: yuan(1) })
    const all = { ...states, rating: graded('A') }
    given
      .states({ ...all, rating: folded(rating, file) })
      .when(applyForAdvance, asked, when)
      .thenRefused('not-graded')
    given
      .states({ ...all, contract: { ...signedContract, supplier: uuid(99) } })
      .when(applyForAdvance, asked, when)
      .thenRefused('rating-of-another-institution')
    given
      .states({ ...all, ledger: bookWith(paid) })
      .when(applyForAdvance, asked, when)
      .thenRefused('advance-comes-first')
    given
      .states({ ...all, contract: classCase.draftedContract })
      .when(applyForAdvance, asked, when)
      .thenRefused('contract-not-signed')
    given
      .states({ ...all, self: folded(claim, made) })
      .when(applyForAdvance, asked, when)
      .thenRefused('claim-already-made')
    given
      .states(all)
      .when(applyForAdvance, { ...asked, contract: uuid(98) }, when)
      .thenRefused('contract-not-committed')
  })
})

describe('an instalment of the contract', () => {
  const states = {
    ...{ self: folded(claim), contract: signedContract, ledger: bookWith() },
    ...{ trainingClass: claimCase.completedClass, assessmentBatch: claimCase.verifiedBatch },
    acceptance: claimCase.passedAcceptance,
  }
  const asked = {
    ...{ contract, ledger, instalment: 'completion' },
    ...{ trainingClass: claimCase.trainingClassId, acceptance: uuid(51) },
  }

  test('heads from the rolls, price from the contract, a reason for each not counted', () => {
    given.states(states).when(makePaymentApplication, asked, when).then(made)
  })

  test('who attended just what the contract asks is counted', () => {
    const whole = { ...signedContract, terms: { ...terms, minimumAttendance: 10_000 } }
    given
      .states({ ...states, contract: whole })
      .when(makePaymentApplication, asked, when)
      .then(made)
  })

  test('what was advanced is cleared first', () => {
    const paid = advancePaid({ project, lot, contract, payment: uuid(71), amount: yuan(25_000) })
    given
      .states({ ...states, ledger: bookWith(paid) })
      .when(makePaymentApplication, asked, when)
      .then(
        paymentApplicationMade({
          ...application,
          ...{ advanceCleared: yuan(6300), payable: yuan(0) },
        }),
      )
  })

  test('no more heads than the contract names', () => {
    const few = { ...signedContract, terms: { ...terms, heads: 8 } }
    given
      .states({ ...states, contract: few })
      .when(makePaymentApplication, asked, when)
      .then(
        paymentApplicationMade({
          ...application,
          counted: application.counted.slice(0, 8),
          notCounted: [
            ...application.notCounted,
            { person: trainees[8] ?? '', reason: 'above-contract-heads' },
          ],
          ...{ earned: yuan(5600), payable: yuan(5600) },
        }),
      )
  })

  test('what is retained is paid when its days after the acceptance are over, whatever day that is', () => {
    const [completion] = terms.instalments
    const held = {
      share: 3000,
      amount: yuan(15_000),
      due: 'retention-ended',
      retainedDays: 3,
    } as const
    const instalments = [...(completion ? [completion] : []), { instalment: 'held', ...held }]
    const retaining = {
      ...states,
      contract: { ...signedContract, terms: { ...terms, instalments } },
    }
    const last = { ...asked, instalment: 'held' }
    given
      .states(retaining)
      .when(makePaymentApplication, last, { ...when, at: '2026-04-13T23:59:59.999+08:00' })
      .thenRefused('instalment-not-due', '财库〔2019〕38号三')
    const over = '2026-04-14T00:00+08:00'
    given
      .states(retaining)
      .when(makePaymentApplication, last, { ...when, at: over })
      .then(
        paymentApplicationMade({
          ...{ ...application, instalment: 'held', madeAt: instant(over) },
          ...{ earned: yuan(2700), payable: yuan(2700) },
        }),
      )
    given
      .states({ ...retaining, acceptance: claimCase.openAcceptance })
      .when(makePaymentApplication, last, { ...when, at: over })
      .thenRefused('instalment-not-due')
  })

  test('not before what it is paid for has happened, under this contract, on this book', () => {
    given
      .states({ ...states, acceptance: claimCase.openAcceptance })
      .when(makePaymentApplication, asked, when)
      .thenRefused('instalment-not-due', '财库〔2019〕38号三')
    given
      .states(states)
      .when(makePaymentApplication, { ...asked, instalment: 'outcome' }, when)
      .thenRefused('instalment-not-due')
    given
      .states(states)
      .when(makePaymentApplication, { ...asked, instalment: 'bonus' }, when)
      .thenRefused('no-such-instalment')
    given
      .states({ ...states, contract: classCase.draftedContract })
      .when(makePaymentApplication, asked, when)
      .thenRefused('contract-not-signed')
    given
      .states({ ...states, self: folded(claim, made) })
      .when(makePaymentApplication, asked, when)
      .thenRefused('claim-already-made')
    given
      .states(states)
      .when(makePaymentApplication, { ...asked, contract: uuid(98) }, when)
      .thenRefused('contract-not-committed')
  })
})

describe('the claim on the fund', () => {
  const adopted = occupationCatalogueAdopted({
    ...{ year: 2026, validFrom: day('2026-01-01'), demonstration: true },
    ...{ paper: '目录', evidence: anyHash },
    items: [
      {
        ...{ occupation: terms.occupation, level: 'five', shortage: false },
        ...{ provincialBase: yuan(900), standard: yuan(900) },
      },
    ],
  })
  const counted = (occupation: string, level: 'five' | 'four') =>
    subsidyCounted({
      ...{ claim: uuid(80), fund: 'employment-subsidy', occupation, level },
      ...{ countedOn: day('2025-05-01'), amount: yuan(800) },
    })
  const others = ['x', 'y', 'z'].map(occupation => counted(occupation, 'five'))
  const histories = [
    [counted(terms.occupation, 'five')],
    [counted(terms.occupation, 'four')],
    others,
    others.slice(1),
  ]
  const states = {
    ...{ self: folded(claim), contract: signedContract, trainingClass: claimCase.completedClass },
    ...{
      assessmentBatch: claimCase.verifiedBatch,
      catalogue: folded(occupationCatalogue, adopted),
    },
    records: trainees.map((_, at) => folded(subsidyRecord, ...(histories[at] ?? []))),
  }
  const asked = {
    ...{ contract, ledger, trainingClass: claimCase.trainingClassId, assessmentBatch: uuid(50) },
    ...{ catalogue: uuid(81), fund: 'unemployment-insurance-surplus' as const },
    persons: trainees,
  }

  test('who counts, at the lower price, and why each other does not', () => {
    const reasons = [
      ...['same-occupation-and-level', 'higher-level-held', 'limit-reached'],
      ...[undefined, undefined, undefined, undefined, undefined],
      ...['not-certified', 'attendance-below-floor'],
    ] as const
    given
      .states(states)
      .when(makeSubsidyClaim, asked, when)
      .then(
        subsidyClaimMade({
          ...{ project, lot, contract, institution, ledger, fund: asked.fund },
          ...{ trainingClass: claimCase.trainingClassId, occupation: terms.occupation },
          ...{ level: 'five', standard: yuan(900), limit: { times: 3, per: 'lifetime' } },
          counted: trainees.slice(3, 8).map(person => ({ person, amount: yuan(900) })),
          notCounted: trainees.flatMap((person, at) => {
            const reason = reasons[at]
            return reason ? [{ person, reason }] : []
          }),
          ...{ payable: yuan(4500), countedOn: day('2026-04-13') },
          ...{ madeAt: instant(claimCase.madeAt), madeBy: officer.id },
        }),
      )
  })

  test('off the catalogue, without certificates, for other persons: no claim', () => {
    given
      .states({ ...states, catalogue: folded(occupationCatalogue) })
      .when(makeSubsidyClaim, asked, when)
      .thenRefused('off-the-catalogue')
    given
      .states(states)
      .when(makeSubsidyClaim, { ...asked, persons: trainees.slice(1) }, when)
      .thenRefused('persons-are-not-the-roster')
    given
      .states({ ...states, self: folded(claim, made) })
      .when(makeSubsidyClaim, asked, when)
      .thenRefused('claim-already-made')
    given
      .states({ ...states, contract: classCase.draftedContract })
      .when(makeSubsidyClaim, asked, when)
      .thenRefused('contract-not-signed')
  })
})
