import type { Instant } from '#libs/calendar'
import { everybody, happened, type Aggregate } from '#libs/domain/deciding'
import type { DutyDoor } from '../duty-door.js'

/** As much of a duty as the gate's own tests need: a due instant, and what ended it. */
export type TestDutyEvent =
  | { readonly type: 'TestDutyOpened'; readonly data: { readonly due: Instant } }
  | { readonly type: 'TestDutyDischarged'; readonly data: { readonly by: string } }
  | { readonly type: 'TestDeadlineMissed'; readonly data: { readonly due: Instant } }

export const testDutyOpened = happened<TestDutyEvent, 'TestDutyOpened'>('TestDutyOpened')

type TestDuty =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly due: Instant }
  | { readonly status: 'discharged' }

const testDuty: Aggregate<TestDuty, TestDutyEvent> = {
  context: 'supervision',
  name: 'duty',
  collection: 'duties',
  initial: { status: 'none' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'TestDutyOpened':
        return { status: 'open', due: event.data.due }
      case 'TestDutyDischarged':
        return { status: 'discharged' }
      case 'TestDeadlineMissed':
        return state
    }
  },
  keyOf: id => id,
  visibleTo: everybody,
}

export const testDuties: DutyDoor = {
  of: testDuty,
  explanationOf: ({ duty, ...rest }) => ({ ...rest, duty: `explain-${duty}` }),
  discharged: (state, { stream }, { at }) => {
    const duty = state as TestDuty // the gate folds it with `of`
    if (duty.status !== 'open') return { duty: [], explanation: [] }
    const ended = { type: 'TestDutyDischarged', data: { by: stream } }
    if (at <= duty.due) return { duty: [ended], explanation: [] }
    const missed = { type: 'TestDeadlineMissed', data: { due: duty.due } }
    return { duty: [missed, ended], explanation: [testDutyOpened({ due: at })] }
  },
}
