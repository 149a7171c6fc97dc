import type { EventOf, signingKeyCommands, signingKeyEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type SigningKeyEvent = EventOf<typeof signingKeyEvents>
export type SigningKeyInput<Command extends keyof typeof signingKeyCommands> = z.output<
  (typeof signingKeyCommands)[Command]
>

export const signingKeyRegistered = happened<SigningKeyEvent, 'SigningKeyRegistered'>(
  'SigningKeyRegistered',
)
export const signingKeyConfirmed = happened<SigningKeyEvent, 'SigningKeyConfirmed'>(
  'SigningKeyConfirmed',
)
export const signingKeyRefused = happened<SigningKeyEvent, 'SigningKeyRefused'>('SigningKeyRefused')
export const signingKeyRevoked = happened<SigningKeyEvent, 'SigningKeyRevoked'>('SigningKeyRevoked')
