import type { challengeBookEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type ChallengeBookEvent = EventOf<typeof challengeBookEvents>

export const challengeEntered = happened<ChallengeBookEvent, 'ChallengeEntered'>('ChallengeEntered')
