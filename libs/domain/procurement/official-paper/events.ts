import type { EventOf, officialPaperCommands, officialPaperEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type OfficialPaperEvent = EventOf<typeof officialPaperEvents>
export type OfficialPaperInput<Command extends keyof typeof officialPaperCommands> = z.output<
  (typeof officialPaperCommands)[Command]
>

export const paperNumbered = happened<OfficialPaperEvent, 'PaperNumbered'>('PaperNumbered')
export const sealRequested = happened<OfficialPaperEvent, 'SealRequested'>('SealRequested')
export const sealRefused = happened<OfficialPaperEvent, 'SealRefused'>('SealRefused')
export const sealApproved = happened<OfficialPaperEvent, 'SealApproved'>('SealApproved')
export const paperSealedElectronically = happened<OfficialPaperEvent, 'PaperSealedElectronically'>(
  'PaperSealedElectronically',
)
export const electronicSealNotPut = happened<OfficialPaperEvent, 'ElectronicSealNotPut'>(
  'ElectronicSealNotPut',
)
export const sealedScanRecorded = happened<OfficialPaperEvent, 'SealedScanRecorded'>(
  'SealedScanRecorded',
)
export const sealedScanConfirmed = happened<OfficialPaperEvent, 'SealedScanConfirmed'>(
  'SealedScanConfirmed',
)
export const paperVoided = happened<OfficialPaperEvent, 'PaperVoided'>('PaperVoided')
