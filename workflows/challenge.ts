import { challengeCase, type ChallengeView } from '#facts/procurement/challenge'
import { duty, recall, until } from '#libs/procedure'

type Challenge = Readonly<ChallengeView>

/** A challenge 质疑: answered in seven working days; what is upheld and matters is put right. */
export async function challenge(id: string): Promise<void> {
  const challenge = await recall(challengeCase, id)
  await Promise.all([answered(challenge), completed(challenge)])
  await Promise.all([putRight(challenge), complaintOpen(challenge)])
}

/** What was upheld and affects the result is put right, and finance is told of it (94§16). */
async function putRight(challenge: Challenge): Promise<void> {
  if (!challenge.toRemedy) return
  const upheld = { by: challenge.officer, from: challenge.repliedAt }
  await Promise.all([duty('remedy-challenge', upheld), duty('report-challenge-to-finance', upheld)])
}

/** To the challenger and the other parties (94§13); suspended or not, the days run from receipt. */
async function answered({ officer, receivedAt }: Challenge): Promise<void> {
  await duty('reply-to-challenge', { by: officer, from: receivedAt })
}

/** Asked once for what is missing, the challenger completes it before it is answered. */
async function completed(challenge: Challenge): Promise<void> {
  const over = () => challenge.over
  await until(() => over() || challenge.correctionAskedAt !== undefined)
  if (over()) return
  await duty('correct-challenge', { from: challenge.correctionAskedAt, unless: over })
}

/** As long as a complaint is open to the challenger, the case goes by the calendar (94§17). */
async function complaintOpen(challenge: Challenge): Promise<void> {
  if (challenge.complaintEnds) await until(() => challenge.complaintEnds)
}
