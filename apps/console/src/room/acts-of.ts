import type { OpeningEntry } from '#libs/contracts/views'

/** One act of the room: its command, and whether it asks for words. */
export interface RoomAct {
  readonly name: string
  readonly command: string
  /** Under which its words stand. */
  readonly words: 'confirm' | 'doubt' | 'recusal' | 'help' | 'fault' | 'answer'
  readonly asks: boolean
  /** @param id stays the same for every try. */
  input(this: void, words: string, id: string): object
}

const confirm: RoomAct = {
  ...{ name: 'confirm', command: 'confirm-opening-record', words: 'confirm', asks: false },
  input: () => ({}),
}

const question = (about: 'doubt' | 'recusal'): RoomAct => ({
  ...{ name: about, command: 'question-opening', words: about, asks: true },
  input: (words, id) => ({ question: id, about, words }),
})

const fault = (words: 'help' | 'fault'): RoomAct => ({
  ...{ name: words, command: 'report-opening-fault', words, asks: true },
  input: (said, id) => ({ fault: id, words: said }),
})

const answer = (asked: string): RoomAct => ({
  ...{ name: `answer-${asked}`, command: 'answer-opening-question', words: 'answer', asks: true },
  input: words => ({ question: asked, words }),
})

interface InRoom {
  readonly status: string
  readonly role: string | undefined
  /** The reader's own institution, where it bid. */
  readonly institution: string | undefined
  readonly record: readonly OpeningEntry[]
}

/** The first question that nobody has answered; the next comes when it is. */
function openQuestion(record: readonly OpeningEntry[]): string | undefined {
  const asked = record.filter(({ type }) => type === 'OpeningQuestioned')
  const answered = new Set(
    record.filter(({ type }) => type === 'OpeningQuestionAnswered').map(entry => entry.question),
  )
  return asked.find(entry => !answered.has(entry.question))?.question
}

/** What this reader may do in the room as it stands. */
export function actsOf({ status, role, institution, record }: InRoom): readonly RoomAct[] {
  const decrypting = status === 'decrypting'
  if (role === 'procurement-officer') {
    const open = openQuestion(record)
    return [...(decrypting ? [fault('fault')] : []), ...(open === undefined ? [] : [answer(open)])]
  }
  if (institution === undefined) return []
  const confirmed = record.some(
    entry => entry.type === 'OpeningRecordConfirmed' && entry.institution === institution,
  )
  return [
    ...(decrypting || confirmed ? [] : [confirm]),
    ...[question('doubt'), question('recusal')],
    ...(decrypting ? [fault('help')] : []),
  ]
}
