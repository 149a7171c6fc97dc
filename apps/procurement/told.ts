import type { Told } from '#libs/contracts/views'
import type { TenderEvent } from '#libs/domain/procurement/tender'
import type { StoredEvent } from '#libs/event-store'

/** What everybody was told of a tender since its notice, from its own events, the newest first. */
export const toldIn = (events: readonly StoredEvent[]): readonly Told[] =>
  events
    .flatMap(({ eventId: id, type, data, meta: { at } }): readonly Told[] => {
      const told = toldBy({ type, data } as TenderEvent) // the tender's stream has no others
      return told ? [{ id, at, ...told }] : []
    })
    .toReversed()

type Without<Member, Key extends string> = Member extends object ? Omit<Member, Key> : never

/** What one event tells everybody; of an amendment and a correction under their own ids. */
function toldBy(event: TenderEvent): (Without<Told, 'id' | 'at'> & { id?: string }) | undefined {
  switch (event.type) {
    case 'TenderAmended': {
      const { amendment: id, changes, difference, affectsBids, deadline, moved } = event.data
      const { channel, document } = event.data
      return {
        ...{ kind: 'amendment', id, changes, affectsBids, deadline, moved },
        ...(difference && { difference }),
        ...{ number: document.paper, copy: isCopy(channel) },
      }
    }
    case 'NoticeCorrected': {
      const { correction: id, notice, reason, corrected, channel, noticeNumber } = event.data
      return {
        ...{ kind: 'correction', id, notice, reason, corrected },
        ...{ number: noticeNumber, copy: isCopy(channel) },
      }
    }
    case 'DocumentOfferingExtended': {
      const { offeredUntil, noticeNumber: number, channel } = event.data
      return { kind: 'longer-offer', offeredUntil, number, copy: isCopy(channel) }
    }
    case 'EnquiryAnsweredToAll': {
      const { question, answer } = event.data
      return { kind: 'answer', question, answer }
    }
    default:
      return undefined
  }
}

const isCopy = ({ channel }: { readonly channel: 'here' | 'elsewhere' }): boolean =>
  channel === 'elsewhere'
