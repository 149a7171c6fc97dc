import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  EditOutlined,
  SwapOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  KeyOutlined,
  MessageOutlined,
  SettingOutlined,
  ShoppingOutlined,
  SolutionOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { figureVerbActors, mayGive } from '../acts/acted.js'
import { isBidder } from '../session/session.js'

export interface Entry {
  readonly name:
    | ('today' | 'projects' | 'tenders' | 'opportunities' | 'bids' | 'contracts' | 'papers')
    | ('challenges' | 'complaints' | 'drafts' | 'offices' | 'registration' | 'signingKeys')
    | ('annualPlan' | 'figures')
  readonly path: string
  /** Shown to the bureaus and those that check them alone. */
  readonly inside?: true
  readonly Icon: ComponentType<{ 'aria-hidden': true }>
}

const today: Entry = { name: 'today', path: '/today', Icon: CalendarOutlined }

const contracts: Entry = { name: 'contracts', path: '/contracts', Icon: FileProtectOutlined }

const challenges: Entry = { name: 'challenges', path: '/challenges', Icon: MessageOutlined }
const complaints: Entry = { name: 'complaints', path: '/complaints', Icon: MessageOutlined }
const drafts: Entry = { name: 'drafts', path: '/drafts', Icon: EditOutlined }

const figures: Entry = { name: 'figures', path: '/figures', Icon: SettingOutlined }

const signingKeys: Entry = { name: 'signingKeys', path: '/signing-keys', Icon: KeyOutlined }

const ofBureaus: readonly Entry[] = [
  today,
  { name: 'projects', path: '/projects', Icon: FolderOpenOutlined },
  { name: 'tenders', path: '/tenders', Icon: ShoppingOutlined },
  contracts,
  { name: 'papers', path: '/papers', inside: true, Icon: FileTextOutlined },
  { name: 'annualPlan', path: '/annual-plan', inside: true, Icon: BarChartOutlined },
  drafts,
  { name: 'offices', path: '/offices', inside: true, Icon: SwapOutlined },
]

/** Who handles challenges and complaints, or checks how they are handled; finance begins with its own. */
const remediesOf: Readonly<Record<string, Entry>> = {
  ...Object.fromEntries(
    [
      ...['procurement-officer', 'signatory', 'deputy', 'section-chief', 'unit-leader'],
      ...['legal-reviewer', 'procurement-agency', 'supervisor', 'auditor'],
    ].map(role => [role, challenges]),
  ),
  'finance-officer': complaints,
}

const ofBidders: readonly Entry[] = [
  today,
  { name: 'opportunities', path: '/opportunities', Icon: SolutionOutlined },
  { name: 'bids', path: '/bids', Icon: AuditOutlined },
  contracts,
  challenges,
  drafts,
  { name: 'registration', path: '/registration', Icon: BankOutlined },
  signingKeys,
]

/** Who signs for the county, and who confirms the keys of all. */
const keepsKeys: readonly string[] = ['signatory', 'administrator']

/** Of the bar at the foot of a phone; the rest is under 更多. */
export const shownOnPhone = 4

/** What the rail leads to in a role. */
export function navigationOf(role = ''): readonly Entry[] {
  if (isBidder(role)) return ofBidders
  const remedies = remediesOf[role]
  const own = remedies ? ofBureaus.toSpliced(4, 0, remedies) : ofBureaus
  return [
    ...own,
    ...(keepsKeys.includes(role) ? [signingKeys] : []),
    ...(mayGive('confirm-policy', role, figureVerbActors) ? [figures] : []),
  ]
}
