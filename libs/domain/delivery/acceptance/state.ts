import type { Instant } from '#libs/calendar'
import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { AcceptanceEvent } from './events.js'

export type OpenedAcceptance = DataOf<AcceptanceEvent, 'AcceptanceOpened'>

interface Accepting {
  readonly opened: OpenedAcceptance
  readonly opinions: DataOf<AcceptanceEvent, 'TraineeOpinionsRecorded'>['opinions']
}

export type Acceptance =
  | { readonly status: 'not-opened' }
  | ({ readonly status: 'open' | 'failed' } & Accepting)
  | ({
      readonly status: 'passed'
      readonly passedAt: Instant
      readonly published: boolean
    } & Accepting)

function evolve(acceptance: Acceptance, event: AcceptanceEvent): Acceptance {
  if (event.type === 'AcceptanceOpened') {
    return { status: 'open', opened: event.data, opinions: [] }
  }
  if (acceptance.status === 'not-opened') return acceptance
  const { opened, opinions } = acceptance
  switch (event.type) {
    case 'TraineeOpinionsRecorded':
      return { ...acceptance, opinions: event.data.opinions }
    case 'AcceptancePassed': {
      const { passedAt } = event.data
      return { status: 'passed', opened, opinions, passedAt, published: false }
    }
    case 'AcceptanceFailed':
      return { status: 'failed', opened, opinions }
    case 'AcceptancePublished':
      return acceptance.status === 'passed' ? { ...acceptance, published: true } : acceptance
  }
}

/** 履约验收 of what one class delivered under its contract, before anything is paid for it. */
export const acceptance: Aggregate<Acceptance, AcceptanceEvent> = {
  context: 'delivery',
  name: 'acceptance',
  collection: 'acceptances',
  initial: { status: 'not-opened' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-opened' ? id : state.opened.project),
  visibleTo: (reader, state) =>
    bureauOnly(reader) || (state.status === 'passed' && state.published),
}
