import {
  CalendarOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  ShoppingOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'

export interface Entry {
  readonly name: 'today' | 'projects' | 'tenders' | 'contracts'
  readonly path: string
  readonly Icon: ComponentType<{ 'aria-hidden': true }>
}

/** What the rail leads to, in every role. */
export const navigation: readonly Entry[] = [
  { name: 'today', path: '/today', Icon: CalendarOutlined },
  { name: 'projects', path: '/projects', Icon: FolderOpenOutlined },
  { name: 'tenders', path: '/tenders', Icon: ShoppingOutlined },
  { name: 'contracts', path: '/contracts', Icon: FileProtectOutlined },
]
