import type { EventOf, subsidyRecordEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type SubsidyRecordEvent = EventOf<typeof subsidyRecordEvents>

export const subsidyCounted = happened<SubsidyRecordEvent, 'SubsidyCounted'>('SubsidyCounted')
