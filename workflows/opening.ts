import type { Instant } from '#libs/calendar'
import { outageJudgement, questionsJudgement, type TenderRound } from '#facts/procurement/tender'
import { duty, until } from '#libs/procedure'

/** Our system was away over the deadline or in the window: never a bidder's fault, so nothing opens. */
export async function outageJudged(round: Readonly<TenderRound>, from?: Instant): Promise<void> {
  await duty('judge-outage', {
    ...{ by: round.officer, from, about: outageJudgement(round.outagesJudged + 1) },
    unless: () => round.terminated,
  })
}

/** Where the outside platform holds the opening, its sheet is entered here. */
export async function openingRecorded(round: Readonly<TenderRound>): Promise<void> {
  const { officer: by, deadline: from } = round
  await duty('record-opening', {
    ...{ by, from },
    unless: () => round.terminated || round.deadline !== from,
  })
}

/** 87§40: each doubt, and each request that somebody step back, is answered by itself. */
export async function openingQuestionsAnswered(round: Readonly<TenderRound>): Promise<void> {
  const isOver = () => !round.lots.some(({ stage }) => stage === 'opened')
  const answers: Promise<unknown>[] = []
  for (;;) {
    await until(() => isOver() || round.questioned.length > answers.length)
    const asked = round.questioned[answers.length]
    if (!asked) break
    const { question: about, askedAt: from } = asked
    answers.push(duty('answer-opening-question', { about, from, by: round.officer }))
  }
  await Promise.all(answers)
}

/**
 * The document lets a question hold the closing that came in time and is not answered (条例§52). With
 * each answer it is tried again to open: after the last nothing is left to judge.
 */
export async function questionsJudged(round: Readonly<TenderRound>): Promise<void> {
  const { enquiriesAnswered } = round
  await duty('judge-open-questions', {
    ...{ by: round.officer, from: round.deadline },
    about: questionsJudgement(round.questionsJudged + 1),
    unless: () => round.terminated || round.opened || round.enquiriesAnswered !== enquiriesAnswered,
  })
}
