import {
  ArrowRightOutlined,
  AuditOutlined,
  CalendarOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  CloseSquareOutlined,
  CopyOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  FieldTimeOutlined,
  HourglassOutlined,
  LockOutlined,
  MinusCircleOutlined,
  NotificationOutlined,
  PauseCircleOutlined,
  PlayCircleOutlined,
  QuestionCircleOutlined,
  RollbackOutlined,
  SafetyCertificateOutlined,
  StopOutlined,
  UndoOutlined,
  UsergroupDeleteOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ComponentType, CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotStatus } from '#libs/contracts/views'
import type { StateName } from '../look/tokens.js'

interface Look {
  readonly state: StateName | 'primary' | 'overdue'
  readonly Icon: ComponentType<{ 'aria-hidden': true }>
  readonly dashed?: true
}

const running = { state: 'primary', Icon: PlayCircleOutlined } as const

/** Where a lot stands. Green is what has effect in law, red what ended a tender or failed. */
const lotLooks = {
  'not-started': { state: 'neutral', Icon: MinusCircleOutlined },
  'tender-drafted': { state: 'neutral', Icon: EditOutlined },
  'receiving-bids': running,
  'opening-not-held': { state: 'error', Icon: UsergroupDeleteOutlined },
  opened: running,
  'under-evaluation': running,
  'too-few-qualified': { state: 'error', Icon: UsergroupDeleteOutlined },
  'too-few-responsive': { state: 'error', Icon: UsergroupDeleteOutlined },
  'evaluation-stopped': { state: 'error', Icon: UsergroupDeleteOutlined },
  'evaluation-ended': running,
  'winner-confirmed': running,
  awarded: running,
  'tender-failed': { state: 'error', Icon: CloseSquareOutlined },
  'tender-terminated': { state: 'neutral', Icon: StopOutlined },
  'tendering-again': { state: 'warning', Icon: RollbackOutlined },
  'other-method': { state: 'neutral', Icon: HourglassOutlined },
  suspended: { state: 'paused', Icon: PauseCircleOutlined },
  'contract-drafted': { state: 'neutral', Icon: EditOutlined },
  'contract-signed': { state: 'success', Icon: SafetyCertificateOutlined },
  'contract-terminated': { state: 'neutral', Icon: StopOutlined },
  'winner-refused': { state: 'warning', Icon: RollbackOutlined },
  'class-filed': running,
  'in-training': running,
  'training-completed': running,
  'in-assessment': running,
  certified: { state: 'success', Icon: CheckCircleOutlined },
  'in-acceptance': running,
  'acceptance-failed': { state: 'error', Icon: CloseCircleOutlined },
  accepted: { state: 'success', Icon: CheckCircleOutlined },
  'in-settlement': running,
  settled: { state: 'success', Icon: CheckCircleOutlined },
} satisfies Record<LotStatus, Look>

/** The one vocabulary of states: a word, an icon and a colour each, the same in every phase. */
const looks = {
  ...lotLooks,
  draft: { state: 'neutral', Icon: EditOutlined },
  waiting: { state: 'neutral', Icon: HourglassOutlined },
  sealed: { state: 'neutral', Icon: LockOutlined },
  'awaiting-decryption': { state: 'neutral', Icon: HourglassOutlined },
  decrypted: { state: 'success', Icon: CheckCircleOutlined },
  'not-decrypted': { state: 'error', Icon: CloseCircleOutlined },
  withdrawn: { state: 'neutral', Icon: UndoOutlined },
  terminated: { state: 'neutral', Icon: StopOutlined },
  copy: { state: 'neutral', Icon: CopyOutlined },
  'by-law': { state: 'neutral', Icon: AuditOutlined },
  'cannot-tell': { state: 'neutral', Icon: QuestionCircleOutlined, dashed: true },
  'needs-me': { state: 'primary', Icon: ArrowRightOutlined },
  'in-progress': { state: 'primary', Icon: PlayCircleOutlined },
  'on-display': { state: 'primary', Icon: NotificationOutlined },
  'due-soon': { state: 'warning', Icon: ClockCircleOutlined },
  returned: { state: 'warning', Icon: RollbackOutlined },
  unverified: { state: 'warning', Icon: WarningOutlined },
  overdue: { state: 'overdue', Icon: ExclamationCircleFilled },
  invalid: { state: 'error', Icon: CloseCircleOutlined },
  'clock-paused': { state: 'paused', Icon: PauseCircleOutlined },
  'payment-held': { state: 'paused', Icon: PauseCircleOutlined },
  provisional: { state: 'provisional', Icon: CalendarOutlined, dashed: true },
  'provisional-grade': { state: 'provisional', Icon: FieldTimeOutlined, dashed: true },
  'in-force': { state: 'success', Icon: SafetyCertificateOutlined },
  passed: { state: 'success', Icon: CheckCircleOutlined },
  paid: { state: 'success', Icon: CheckCircleOutlined },
} satisfies Record<string, Look>

export type Status = keyof typeof looks

function colours(state: Look['state']): CSSProperties {
  if (state === 'primary')
    return { color: 'var(--primary)', background: 'var(--tint)', borderColor: 'var(--primary)' }
  // Overdue is the only solid tag: it must be found on a crowded page.
  if (state === 'overdue')
    return { color: 'var(--on-primary)', background: 'var(--error)', borderColor: 'var(--error)' }
  return {
    color: `var(--${state})`,
    background: `var(--${state}-ground)`,
    borderColor: `var(--${state}-edge)`,
  }
}

export function StatusTag({ status }: { readonly status: Status }) {
  const { t } = useTranslation()
  const { state, Icon, dashed }: Look = looks[status]
  return (
    <span className={dashed ? 'tag tag-dashed' : 'tag'} style={colours(state)}>
      <Icon aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}
