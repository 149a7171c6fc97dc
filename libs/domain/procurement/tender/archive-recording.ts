import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { recordingArchived, type TenderEvent, type TenderInput } from './events.js'
import { lotOf, type Tender } from './state.js'

type Recording = TenderInput<'archiveRecording'>

/**
 * 87§39: opening and evaluation are recorded in sound and picture, and the recordings go to the archive.
 * Its number and hash are kept here; several parts of one session are several recordings, and one that is
 * here already is not entered again.
 */
export function archiveRecording(
  tender: Tender,
  recording: Recording,
  { at }: Deciding,
): Decided<TenderEvent> {
  const { from, until } = recording
  const fault = sessionFault(tender, recording)
  if (fault) return fault
  if (until <= from) return refuse('87§39', 'recording-ends-before-it-begins')
  if (until > at) return refuse('87§39', 'recording-not-over')
  return isArchived(tender, recording) ? [] : [recordingArchived(recording)]
}

/** There is nothing to record of a session that was not held. */
function sessionFault(tender: Tender, { lot }: Recording): Refusal | undefined {
  if (lot === undefined) {
    return wasOpened(tender) ? undefined : refuse('87§39', 'not-opened-yet')
  }
  const round = lotOf(tender, lot)
  if (!round) return refuse('87§39', 'no-such-lot')
  return round.committee === undefined ? refuse('87§39', 'no-committee-yet') : undefined
}

const wasOpened = (tender: Tender): boolean =>
  'lots' in tender && tender.lots.some(({ bids }) => bids.length > 0)

const isArchived = (tender: Tender, { recording: { evidence } }: Recording): boolean =>
  'recordings' in tender && tender.recordings.includes(evidence)
