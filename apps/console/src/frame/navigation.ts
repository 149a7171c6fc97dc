import {
  CalendarOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  ShoppingOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'

export interface Entry {
  readonly name: 'today' | 'projects' | 'tenders' | 'contracts' | 'papers'
  readonly path: string
  /** Shown to the bureaus and those that check them alone. */
  readonly inside?: true
  readonly Icon: ComponentType<{ 'aria-hidden': true }>
}

/** What the rail leads to. */
export const navigation: readonly Entry[] = [
  { name: 'today', path: '/today', Icon: CalendarOutlined },
  { name: 'projects', path: '/projects', Icon: FolderOpenOutlined },
  { name: 'tenders', path: '/tenders', Icon: ShoppingOutlined },
  { name: 'contracts', path: '/contracts', Icon: FileProtectOutlined },
  { name: 'papers', path: '/papers', inside: true, Icon: FileTextOutlined },
]
