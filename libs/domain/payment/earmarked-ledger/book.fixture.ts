import { yuan } from '#libs/money'
import { ledgerOpened } from './events.js'

/** The county's book of 2026 with its 3683万元 (row 12 of the task table). */
export const book = ledgerOpened({
  year: 2026,
  fund: 'unemployment-insurance-surplus',
  carried: yuan(36_830_000),
  paper: '专账结转 2025',
  evidence: '0'.repeat(64),
  positions: [],
})
export const project = '018f0000-0000-7000-8000-000000000001'
export const lotA = '018f0000-0000-7000-8000-00000000000a'
export const lotB = '018f0000-0000-7000-8000-00000000000b'
export const contractA = '018f0000-0000-7000-8000-0000000000ca'
