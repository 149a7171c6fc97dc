import { farOf, returnOf, seatOf } from '#facts/procurement/evaluation'
import type { DutyKindName } from '#facts/supervision/duty'
import {
  reportOf,
  tenderRound as facts,
  type RoundLot,
  type TenderRound,
} from '#facts/procurement/tender'
import { duty, recall, step, until, type DutyOptions } from '#libs/procedure'
import {
  openingQuestionsAnswered,
  openingRecorded,
  outageJudged,
  questionsJudged,
} from './opening.js'

/** A tender round: one document, one deadline, one opening; after it each lot goes its own way. */
export async function tenderRound(id: string): Promise<void> {
  const round = await recall(facts, id)
  const { officer, notBefore } = round
  await duty('publish-tender-notice', {
    by: officer,
    from: notBefore,
    unless: () => round.terminated,
  })
  await bidsOpened(round)
  if (round.terminated) return refunded(round)
  const afterOpening = async () => {
    await decryptionClosed(round)
    await lotsAwarded(round)
  }
  await Promise.all([afterOpening(), openingQuestionsAnswered(round)])
}

/** 87§39: at the deadline, wherever amendments and judgements have moved it. */
async function bidsOpened(round: Readonly<TenderRound>): Promise<void> {
  while (!round.opened && !round.terminated) {
    await until(() => round.opened || round.terminated || round.deadline)
    const answer = await step('openBids', {
      unless: () => round.opened || round.terminated,
      refusals: ['deadline-not-reached', 'outage-unjudged', 'questions-open', 'not-switched-here'],
    })
    if (answer === 'outage-unjudged') await outageJudged(round, round.deadline)
    if (answer === 'questions-open') await questionsJudged(round)
    if (answer === 'not-switched-here') await openingRecorded(round)
  }
}

/** The window for decrypting ends when all are decrypted, or at its recorded instant. */
async function decryptionClosed(round: Readonly<TenderRound>): Promise<void> {
  while (round.decryptionEnds && !round.decryptionClosed) {
    await until(() => round.decryptionClosed || round.sealed === 0 || round.decryptionEnds)
    const answer = await step('closeDecryption', {
      unless: () => round.decryptionClosed,
      refusals: ['decryption-window-open', 'outage-unjudged'],
    })
    if (answer === 'outage-unjudged') await outageJudged(round, round.decryptionEnds)
  }
}

/** 终止招标: fees, securities and interest go back within five working days (87§29). */
async function refunded({ officer, terminatedAt }: Readonly<TenderRound>): Promise<void> {
  await duty('refund-terminated-tender', { by: officer, from: terminatedAt })
}

/**
 * Lots go on side by side. One whose award is set aside goes on again (94§16, 94§32), for as long as any
 * other is at work; after that the case has ended, and what happens then begins it anew.
 */
async function lotsAwarded(round: Readonly<TenderRound>): Promise<void> {
  let atWork = 0
  const isDone = () => atWork === 0 && !round.lots.some(lot => isSetAside(round, lot))
  const followed = async (lot: string) => {
    do {
      atWork += 1
      await lotAwarded(round, lot)
      atWork -= 1
      await until(() => isDone() || isSetAside(round, lotOf(round, lot)))
    } while (!isDone())
  }
  await Promise.all(round.lots.map(({ lot }) => followed(lot)))
}

/** What a lot of the round owes, and its state as it is now. */
interface OfLot {
  readonly round: Readonly<TenderRound>
  readonly now: () => RoundLot
  readonly owed: (more?: DutyOptions) => DutyOptions
  /** Nothing more is owed for this lot. */
  readonly over: () => boolean
}

/** One lot, from its qualification to its award, unless it fails on the way. */
async function lotAwarded(round: Readonly<TenderRound>, lot: string): Promise<void> {
  const now = () => lotOf(round, lot)
  const over = () => isOver(round, now())
  // What was still owed for an award that was set aside is owed no more.
  const unless = () => over() || now().award !== lot
  const owed = (more = {}) => ({ about: lot, from: now().since, unless, ...more })
  const of = { round, now, owed, over }
  await Promise.all([awardFound(of), changesReported(of)])
}

async function awardFound(of: OfLot): Promise<void> {
  for (const phase of [qualified, decided, announced]) {
    if (of.over()) return
    if (isTooFew(of.now())) return exitTaken(of)
    await phase(of)
  }
  await awardedAgain(of)
}

/** Evaluated and confirmed; where the committee evaluates again before that, once more (87§64). */
async function decided(of: OfLot): Promise<void> {
  const lost = () => of.over() || isTooFew(of.now())
  do {
    await evaluated(of)
    if (!lost()) await confirmed(of)
  } while (!lost() && isAtWork(of.now()))
}

/** Each re-evaluation that changed the result is told to finance, whatever else goes on (87§64). */
async function changesReported({ round, now, over }: OfLot): Promise<void> {
  let told: string | undefined
  for (;;) {
    await until(() => over() || now().stage === 'awarded' || now().changed !== told)
    const { changed, since } = now()
    if (changed === undefined || changed === told) return
    told = changed
    const subject = evaluationOf(now())
    await duty('report-re-evaluation', { about: changed, by: round.officer, from: since, subject })
  }
}

/** The purchaser reviews who is qualified (87§44). */
async function qualified({ round, owed }: OfLot): Promise<void> {
  await duty('review-qualification', owed({ by: round.officer }))
}

/**
 * A committee judges the bids and reports. Where a member leaves, or it is dissolved, what was not
 * finished is begun anew in another sitting (87§49).
 */
async function evaluated(of: OfLot): Promise<void> {
  while (!of.over() && isAtWork(of.now())) {
    const sitting = inSitting(of)
    for (const part of [seated, responsive, finallyQuoted, scored, reported]) await part(sitting)
  }
}

/** The lot as long as this sitting lasts. */
function inSitting({ round, now, over }: OfLot): OfLot {
  const { sitting } = now()
  const ended = () => over() || now().sitting !== sitting || !isAtWork(now())
  const owed = (more = {}) => ({ about: sitting, from: now().since, unless: ended, ...more })
  return { round, now, over: ended, owed }
}

/** The committee is seated, and whoever has left it replaced. */
async function seated({ round, now, owed, over }: OfLot): Promise<void> {
  const isSeated = () => over() || now().evaluation !== undefined
  await duty('seat-committee', owed({ by: round.officer, unless: isSeated }))
  const { lot, vacant } = now()
  const subject = evaluationOf(now())
  const by = round.officer
  await Promise.all(
    vacant.map(left => duty('replace-member', owed({ by, subject, about: seatOf(lot, left) }))),
  )
}

/**
 * The members elect their chair and vote on which bids are responsive, and those that seem too cheap
 * are heard, before anybody scores. A ballot stands in the next sitting, too.
 */
async function responsive({ now, owed, over }: OfLot): Promise<void> {
  const { sitting, members } = now()
  const subject = evaluationOf(now())
  const reviewed = () => over() || now().stage !== 'qualified'
  const hasChair = () => reviewed() || now().chair !== undefined
  const eachOwes = (kind: DutyKindName, those: readonly string[], unless: () => boolean) =>
    Promise.all(
      those.map(by => duty(kind, owed({ by, subject, about: seatOf(sitting, by), unless }))),
    )
  await eachOwes('elect-chair', members, hasChair)
  const silent = members.filter(by => !now().voted.includes(by))
  await eachOwes('vote-on-responsiveness', silent, reviewed)
  await duty('review-responsiveness', owed({ subject, by: now().chair, unless: reviewed }))
  await pricesExplained({ now, owed })
}

/** Whoever seems too cheap is heard, and the committee judges what they say (87§60). */
async function pricesExplained({ now, owed }: Pick<OfLot, 'now' | 'owed'>): Promise<void> {
  const subject = evaluationOf(now())
  await Promise.all(
    now().toExplain.map(bid =>
      duty('judge-price-explanation', {
        ...owed({ about: bid, by: now().chair, from: now().explainBy }),
        subject,
      }),
    ),
  )
}

/**
 * Consulted or negotiated with, all who are left give a final quote by one instant; they are opened
 * together, when all are there or their window is over (74§33, 214号).
 */
async function finallyQuoted({ round, now, owed, over }: OfLot): Promise<void> {
  if (!round.quotesFinally) return
  const { sitting, evaluation } = now()
  const done = () => over() || now().quotesClosed
  // Another sitting of those who closed them does not ask again.
  if (!now().quotesClosed) {
    await duty('invite-final-quotes', owed({ by: now().chair, subject: evaluationOf(now()) }))
  }
  await until(() => done() || now().quotesCloseAt)
  while (!done()) {
    await until(() => done() || now().sealedQuotes === 0 || now().quotesRevealBy)
    const { quotesRevealBy } = now()
    const answer = await step('closeFinalQuotes', {
      ...{ id: String(evaluation), about: sitting, unless: done },
      refusals: ['quotes-still-open'],
    })
    if (answer === 'done') break
    // A sum is to be confirmed that was not heard of yet.
    await until(() => done() || now().quotesRevealBy !== quotesRevealBy)
  }
  await pricesExplained({ now, owed })
}

/** Every member scores alone, and when all have, the scores are added up. */
async function scored(of: OfLot): Promise<void> {
  const members = of.round.scored ? of.now().members : []
  const sheets = members.flatMap(by => [sheetHandedIn(of, by), farScoresAnswered(of, by)])
  await Promise.all([...sheets, addedUp(of)])
}

/** One member's sheet; each time the score review 复核 sends it back, it is owed anew (87§64). */
async function sheetHandedIn({ now, owed, over }: OfLot, by: string): Promise<void> {
  const subject = evaluationOf(now())
  const done = () => over() || now().stage !== 'reviewed'
  while (!done()) {
    const about = sheetOf(now(), by)
    await duty('submit-scores', owed({ by, subject, about, unless: done }))
    await until(() => done() || sheetOf(now(), by) !== about)
  }
}

/** Whoever scored far from the others corrects that or says why it stands, each comparison anew. */
async function farScoresAnswered({ now, owed, over }: OfLot, by: string): Promise<void> {
  const { lot } = now()
  const subject = evaluationOf(now())
  const done = () => over() || now().stage !== 'reviewed'
  const isAsked = () => now().far.some(one => one === by)
  const asked = () => (isAsked() ? farOf(lot, by, now().comparison) : undefined)
  while (!done()) {
    await until(() => done() || asked() !== undefined)
    const about = asked()
    if (about === undefined) return
    const sheet = sheetOf(now(), by)
    const unless = () => done() || sheetOf(now(), by) !== sheet
    await duty('answer-outliers', owed({ by, subject, about, unless }))
    await until(() => done() || asked() !== about)
  }
}

/** Objective factors on which the members differ are sent back by the chair, as often as it takes. */
async function addedUp({ round, now, owed, over }: OfLot): Promise<void> {
  const { lot, evaluation, sitting } = now()
  const subject = evaluationOf(now())
  const done = () => over() || now().stage !== 'reviewed'
  const complete = () =>
    !round.scored || (now().members.every(by => isIn(now(), by)) && now().far.length === 0)
  while (!done()) {
    await until(() => done() || complete())
    const { comparison } = now()
    const answer = await step('completeEvaluation', {
      ...{ id: String(evaluation), about: sitting, unless: done },
      refusals: ['objective-scores-differ', 'outliers-not-answered'],
    })
    if (answer === 'done') return
    if (answer === 'outliers-not-answered') {
      // Asked before the comparison was heard of.
      await until(() => done() || now().comparison !== comparison)
      continue
    }
    const about = returnOf(lot, now().returned.length + 1)
    await duty('return-scores', owed({ about, by: now().chair, subject, unless: done }))
    await until(() => done() || !complete())
  }
}

/** All sign the report, and the purchaser gets it within two working days (条例§43). */
async function reported({ now, owed }: OfLot): Promise<void> {
  const { sitting, members } = now()
  const subject = evaluationOf(now())
  await Promise.all(
    members.map(by => duty('sign-report', owed({ by, subject, about: seatOf(sitting, by) }))),
  )
  await duty('deliver-report', owed({ subject }))
}

/**
 * The signatory confirms within five working days of the report or the evaluation, or the law confirms
 * the first-ranked (87§68).
 */
async function confirmed({ round, now, owed, over }: OfLot): Promise<void> {
  const { lot, reports, confirmFrom, since } = now()
  const unless = () => over() || now().award !== lot || isAtWork(now()) || isTooFew(now())
  const by = { by: round.signatory, about: reportOf(lot, reports), unless }
  await duty('confirm-winner', owed({ ...by, from: confirmFrom ?? since }))
  if (!unless() && now().stage === 'reported') await duty('confirm-next-ranked', owed(by))
}

/** Award notice and letter within two working days (条例§43). */
async function announced({ round, owed }: OfLot): Promise<void> {
  await duty('announce-award', owed({ by: round.officer }))
}

/** An award that was set aside: who is ranked next is confirmed and announced (94§16, 94§32). */
async function awardedAgain(of: OfLot): Promise<void> {
  const { round, now, owed, over } = of
  while (isSetAside(round, now())) {
    if (isTooFew(now())) {
      return exitTaken({ ...of, owed: more => owed({ unless: over, ...more }) })
    }
    const { award } = now()
    const unless = () => over() || now().award !== award || isTooFew(now())
    const anew = { about: award, unless }
    await duty('confirm-after-set-aside', owed({ ...anew, by: round.signatory }))
    await duty('announce-award', owed({ ...anew, by: round.officer }))
  }
}

/** Fewer than three: the document is mended and tendered again, or another method asked for (87§43). */
async function exitTaken({ round, now, owed }: OfLot): Promise<void> {
  await duty('take-lawful-exit', owed({ by: round.officer }))
  if (!now().asksForOtherMethod) return
  const { lot: about, since: from } = now()
  await duty('record-method-decision', { about, from, by: round.officer })
}

const isOver = ({ terminated }: TenderRound, { stage }: RoundLot): boolean =>
  terminated || stage === 'failed' || stage === 'left'

/** Its award was set aside, and no other has been announced. */
const isSetAside = (round: TenderRound, lot: RoundLot): boolean =>
  lot.award !== lot.lot && lot.stage !== 'awarded' && !isOver(round, lot)

const isTooFew = ({ stage }: RoundLot): boolean =>
  stage === 'opening-not-held' || stage === 'too-few'

/** From the qualification until its report is with the purchaser. */
const isAtWork = ({ stage }: RoundLot): boolean =>
  stage === 'qualified' || stage === 'reviewed' || stage === 'completed'

/** The sheet that a member owes or has handed in: one more than were sent back. */
const sheetOf = ({ lot, returned }: RoundLot, person: string): string =>
  seatOf(lot, person, 1 + returned.filter(one => one === person).length)

const isIn = (lot: RoundLot, person: string): boolean =>
  lot.scored.some(sheet => sheet === sheetOf(lot, person))

const evaluationOf = ({ evaluation }: RoundLot) => evaluation && `evaluation-${evaluation}`

function lotOf({ lots }: TenderRound, lot: string): RoundLot {
  const found = lots.find(known => known.lot === lot)
  if (!found) throw new Error(`a round without its lot ${lot}`)
  return found
}
