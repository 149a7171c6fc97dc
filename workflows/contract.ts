import { toEnd, toResume, toStop, type ProjectLot } from '#facts/procurement/project'
import { suspensionOf } from '#facts/procurement/tender'
import { duty, step, until, type DutyOptions } from '#libs/procedure'
import type { LotOfProject } from './lot.js'

/**
 * The contract of a lot is signed, published and filed. A winner who refuses makes room for the next
 * candidate, or for another tender (条例§49); an award that is set aside, for another award (94§32).
 * False where there is none in the end. What was given for one that is signed is followed beside all
 * that: it outlives a contract that does not stand.
 */
export async function contracted(
  lot: LotOfProject,
  procuredAgain: () => Promise<boolean>,
  securities: Promise<void>[],
): Promise<boolean> {
  for (;;) {
    const { award } = lot.now()
    const isVoid = () => lot.now().award !== award
    await drafted(lot, isVoid)
    await signed(lot)
    if (lot.now().signedAt !== undefined) {
      securities.push(secured({ ...lot, over: () => lot.over() || isVoid() }))
    }
    await published(lot, isVoid)
    if (isVoid()) {
      if (!(await procuredAgain())) return false
    } else if (lot.now().signedAt !== undefined) return true
    else {
      await chosenAfterRefusal(lot)
      if (lot.now().refusal?.chosen === 'tender-again') {
        await tenderedAgain(lot)
        if (!(await procuredAgain())) return false
      }
    }
  }
}

/** The law's thirty days run from the letter, and what is signed in them is written first (法§46). */
async function drafted({ project, now }: LotOfProject, isVoid: () => boolean): Promise<void> {
  const { award, tender, refused, awardedAt: from } = now()
  const unless = () => isVoid() || isAnswered(now())
  const about = [award, tender, String(refused)].join('/')
  const subject = `tender-${tender}`
  await duty('draft-contract', { about, subject, by: project.officer, from, unless })
  await until(unless)
}

const isAnswered = ({ contract, refusal }: ProjectLot): boolean =>
  contract !== undefined || refusal !== undefined

/** Within thirty days of the letter (法§46), in a text that both sides and the lawyer accept. */
async function signed({ project, now }: LotOfProject): Promise<void> {
  const { award, contract, signatory, awardedAt, refused } = now()
  if (contract === undefined) return
  const over = () => now().contract !== contract || now().signedAt !== undefined
  // After a refusal the lot owes the next signature under another name.
  const about = refused === 0 ? award : `${award}/${idOf(contract)}`
  const owed = { about, subject: contract, by: signatory, from: awardedAt }
  await Promise.all([
    agreedOn({ project, now, over }, contract),
    duty('sign-contract', { ...owed, unless: () => now().contract !== contract }),
  ])
}

/** The lawyer passes the version on the table (需求§23); one that is turned down is written anew. */
async function agreedOn({ project, now, over }: LotOfProject, contract: string): Promise<void> {
  while (!over()) {
    const { lot, text } = now()
    const stands = () => now().text?.version === text?.version && now().text?.said === text?.said
    const unless = () => over() || !stands()
    const about = `${lot}/${idOf(contract)}/${String(text?.version)}`
    const owed = { about, subject: contract, from: text?.since, unless }
    if (text?.said === 'turned-down')
      await duty('redraft-contract', { ...owed, by: project.officer })
    else if (text?.said === 'nothing' && project.fullProcedure) await duty('review-contract', owed)
    await until(unless)
  }
}

/** Published within two working days (条例§50), filed within seven (法§47). */
async function published({ project, now }: LotOfProject, unless: () => boolean): Promise<void> {
  const { award, contract, signedAt } = now()
  if (signedAt === undefined) return
  const owed = { about: award, subject: contract, by: project.officer, from: signedAt, unless }
  await Promise.all([duty('publish-contract', owed), duty('file-contract', owed)])
}

/** The signatory confirms the next candidate, whose award is announced anew, or has it tendered again. */
async function chosenAfterRefusal({ project, now }: LotOfProject): Promise<void> {
  const { lot, tender, signatory, refusal } = now()
  if (!refusal) return
  const subject = `tender-${tender}`
  const chosen = () => now().refusal?.chosen
  await duty('decide-after-refusal', {
    ...{ about: `${lot}/${refusal.bid}`, by: signatory, subject, from: refusal.at },
    unless: () => now().refusal?.bid !== refusal.bid || chosen() !== undefined,
  })
  await until(() => chosen() !== undefined || now().refusal === undefined)
  const next = chosen()
  if (next === undefined || next === 'tender-again') return
  await duty('announce-award', {
    ...{ about: `${lot}/${next.bid}`, by: project.officer, subject, from: next.at },
    unless: () => now().refusal === undefined,
  })
  await until(() => now().refusal === undefined)
}

async function tenderedAgain({ project, now }: LotOfProject): Promise<void> {
  const { tender } = now()
  const unless = () => now().tender !== tender
  await duty('tender-again', { about: tender, by: project.officer, unless })
  await until(unless)
}

/**
 * A performance security that is asked for is given or waived; what is not used of it goes back in time
 * (条例§48).
 */
async function secured({ project, now, over }: LotOfProject): Promise<void> {
  const { award, contract, securityAsked, signedAt } = now()
  if (!securityAsked || contract === undefined) return
  const kept = () => now().securities[contract]
  const owed = { about: award, subject: contract, by: project.officer }
  await duty('record-performance-security', { ...owed, from: signedAt, unless: over })
  await until(() => over() || kept()?.said !== undefined)
  if (kept()?.said !== 'given') return
  let isBack = false
  const back = goneBack({ project, now, over }, contract, owed).then(() => {
    isBack = true
  })
  await Promise.all([back, usesConfirmed({ project, now, over: () => isBack }, contract)])
}

/** By a day that runs from the acceptance, or from the end of a contract that came before it. */
async function goneBack(
  { project, now, over }: LotOfProject,
  contract: string,
  owed: DutyOptions,
): Promise<void> {
  const kept = () => now().securities[contract]
  const acceptance = () => (over() ? undefined : now().acceptance)
  const isAccepted = () => acceptance() !== undefined && now().acceptedAt !== undefined
  await until(() => isAccepted() || kept()?.ended === true || project.phase === 'closed')
  if (!isAccepted() && !kept()?.ended) return
  await step('reckonSecurityReturn', {
    ...{ id: idOf(contract), about: idOf(contract) },
    input: isAccepted() ? { acceptance: idOf(acceptance() ?? '') } : {},
    unless: () => kept()?.returnBy !== undefined,
  })
  await until(() => kept()?.returnBy !== undefined)
  await duty('return-performance-security', { ...owed, end: () => kept()?.returnBy })
}

/**
 * What is to be kept of it for a breach is confirmed or dropped by the signatory, once the supplier was
 * heard or has let its days pass (民法典§585).
 */
async function usesConfirmed({ now, over }: LotOfProject, contract: string): Promise<void> {
  const waiting = () => now().securities[contract]?.use
  for (;;) {
    await until(() => over() || waiting() !== undefined)
    const first = waiting()
    if (over() || !first) return
    const unless = () => over() || waiting()?.use !== first.use
    const { lot, signatory: by } = now()
    const use = { about: `${lot}/${first.use}`, subject: contract }
    const heard = () => unless() || waiting()?.answered === true
    await duty('answer-security-use', { ...use, end: () => first.heardAt, unless: heard })
    await until(() => unless() || waiting()?.heardAt)
    await duty('confirm-security-use', { ...use, by, from: waiting()?.heardAt, unless })
    await until(unless)
  }
}

/** Whatever is proposed of it is signed by a second person or taken off the table (法§50). */
export async function amended({ now, over }: LotOfProject): Promise<void> {
  for (;;) {
    await until(() => over() || now().proposals.length > 0)
    const [first] = now().proposals
    if (!first) return
    const { lot, contract, signatory } = now()
    const unless = () => !now().proposals.some(({ proposal }) => proposal === first.proposal)
    await duty('sign-contract-proposal', {
      ...{ about: `${lot}/${first.proposal}`, by: signatory, subject: contract },
      ...{ from: first.at, unless },
    })
    await until(unless)
  }
}

/**
 * What holds the lot up and no law ends is looked at by the officer, for as long as it stands: all that
 * is owed for the lot stands still meanwhile.
 */
export async function suspensionsEnded({ project, now }: LotOfProject, over: () => boolean) {
  for (;;) {
    await until(() => over() || toEnd(now()) !== undefined)
    const standing = toEnd(now())
    if (over() || !standing) return
    const { suspension, since: from } = standing
    const { lot, tender } = now()
    const unless = () => over() || toEnd(now())?.suspension !== suspension
    const owed = { about: suspensionOf(lot, suspension), subject: `tender-${tender}` }
    await duty('resume-lot', { ...owed, by: project.officer, from, unless })
    await until(unless)
  }
}

/** A challenge or complaint stops the performance as it stops the lot, and lets it go on (条例§54). */
export async function heldUp({ now, over }: LotOfProject): Promise<void> {
  for (;;) {
    await until(() => over() || toStop(now()) !== undefined || toResume(now()) !== undefined)
    if (over()) return
    const { contract = '' } = now()
    const [stop, resume] = [toStop(now()), toResume(now())]
    if (stop !== undefined) {
      const unless = () => toStop(now()) !== stop
      const input = { id: idOf(contract), about: stop, input: { suspension: stop } }
      await step('suspendPerformance', { ...input, unless, refusals: ['not-suspended'] })
      await until(() => over() || unless())
    } else if (resume !== undefined) {
      const unless = () => toResume(now()) !== resume
      const input = { id: idOf(contract), about: resume, input: { suspension: resume } }
      await step('resumePerformance', { ...input, unless })
      await until(() => over() || unless())
    }
  }
}

/** The streams of contracts and acceptances end in their ids. */
const idOf = (stream: string): string => stream.slice(-36)
