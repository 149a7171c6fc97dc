import type { dutyEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type DutyEvent = EventOf<typeof dutyEvents>

export const dutyOpened = happened<DutyEvent, 'DutyOpened'>('DutyOpened')
export const dutyReminded = happened<DutyEvent, 'DutyReminded'>('DutyReminded')
export const dutyEscalated = happened<DutyEvent, 'DutyEscalated'>('DutyEscalated')
export const dutyUrged = happened<DutyEvent, 'DutyUrged'>('DutyUrged')
export const dutyPaused = happened<DutyEvent, 'DutyPaused'>('DutyPaused')
export const dutyResumed = happened<DutyEvent, 'DutyResumed'>('DutyResumed')
export const dutyMoved = happened<DutyEvent, 'DutyMoved'>('DutyMoved')
export const dutyDischarged = happened<DutyEvent, 'DutyDischarged'>('DutyDischarged')
export const dutyLapsed = happened<DutyEvent, 'DutyLapsed'>('DutyLapsed')
export const dutyWithdrawn = happened<DutyEvent, 'DutyWithdrawn'>('DutyWithdrawn')
export const deadlineMissed = happened<DutyEvent, 'DeadlineMissed'>('DeadlineMissed')
export const deadlineExplained = happened<DutyEvent, 'DeadlineExplained'>('DeadlineExplained')
