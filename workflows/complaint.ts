import { complaintCase, type ComplaintView } from '#facts/procurement/complaint'
import { duty, recall, step, until } from '#libs/procedure'

type Complaint = Readonly<ComplaintView>

/** A complaint 投诉 to finance: reviewed, heard, decided in thirty working days, and published. */
export async function complaint(id: string): Promise<void> {
  const complaint = await recall(complaintCase, id)
  await Promise.all([handled(complaint), suspensionsEnd(complaint)])
}

async function handled(complaint: Complaint): Promise<void> {
  await reviewed(complaint)
  if (complaint.refusedAt) await duty('serve-complaint-refusal', { from: complaint.refusedAt })
  if (!complaint.accepted) return
  await Promise.all([heard(complaint), decided(complaint)])
}

/** Five working days (94§21); completed once where something is missing, and reviewed again. */
async function reviewed(complaint: Complaint): Promise<void> {
  await duty('review-complaint', { from: complaint.receivedAt })
  if (!complaint.correctionAskedAt) return
  const unless = () => isReviewed(complaint)
  await duty('correct-complaint', {
    ...{ from: complaint.correctionAskedAt, unless },
    end: () => complaint.correctBy,
  })
  await duty('review-corrected-complaint', { from: complaint.correctedAt, unless })
}

const isReviewed = ({ accepted, refusedAt, withdrawn }: Complaint): boolean =>
  accepted || withdrawn || refusedAt !== undefined

/** Copies within eight working days of receipt; whoever gets one answers within five (94§21, 94§22). */
async function heard(complaint: Complaint): Promise<void> {
  const unless = () => isOver(complaint)
  await duty('send-complaint-copies', { from: complaint.receivedAt, unless })
  if (unless()) return
  const owed = { from: complaint.copiesSentAt, unless }
  await Promise.all([
    duty('answer-complaint', { ...owed, by: complaint.officer }),
    ...complaint.parties.map(about => duty('answer-complaint-copy', { ...owed, about })),
  ])
}

/** Thirty working days from receipt, without the time that testing and completing took (94§26, 94§27). */
async function decided(complaint: Complaint): Promise<void> {
  await duty('decide-complaint', { from: complaint.receivedAt })
  if (complaint.decidedAt) await duty('publish-complaint-decision', { from: complaint.decidedAt })
}

/** What finance ordered to stand still goes on by itself after thirty days in all (法§57). */
async function suspensionsEnd(complaint: Complaint): Promise<void> {
  for (;;) {
    await until(() => complaint.holding !== undefined || isOver(complaint))
    const { holding } = complaint
    if (!holding) return
    const ended = () => complaint.holding?.suspension !== holding.suspension
    await until(() => ended() || holding.endsAt)
    await step('endComplaintSuspension', {
      ...{ about: holding.suspension, input: { suspension: holding.suspension } },
      unless: ended,
    })
  }
}

const isOver = ({ refusedAt, withdrawn, decidedAt }: Complaint): boolean =>
  withdrawn || refusedAt !== undefined || decidedAt !== undefined
