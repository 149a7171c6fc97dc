import {
  AuditOutlined,
  CalendarOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  ShoppingOutlined,
  SolutionOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'

export interface Entry {
  readonly name:
    'today' | 'projects' | 'tenders' | 'opportunities' | 'bids' | 'contracts' | 'papers'
  readonly path: string
  /** Shown to the bureaus and those that check them alone. */
  readonly inside?: true
  readonly Icon: ComponentType<{ 'aria-hidden': true }>
}

const today: Entry = { name: 'today', path: '/today', Icon: CalendarOutlined }

const contracts: Entry = { name: 'contracts', path: '/contracts', Icon: FileProtectOutlined }

const ofBureaus: readonly Entry[] = [
  today,
  { name: 'projects', path: '/projects', Icon: FolderOpenOutlined },
  { name: 'tenders', path: '/tenders', Icon: ShoppingOutlined },
  contracts,
  { name: 'papers', path: '/papers', inside: true, Icon: FileTextOutlined },
]

const ofBidders: readonly Entry[] = [
  today,
  { name: 'opportunities', path: '/opportunities', Icon: SolutionOutlined },
  { name: 'bids', path: '/bids', Icon: AuditOutlined },
  contracts,
]

const bidders: readonly string[] = ['training-institution', 'assessment-body']

/** What the rail leads to in a role. */
export const navigationOf = (role: string | undefined): readonly Entry[] =>
  bidders.includes(role ?? '') ? ofBidders : ofBureaus
