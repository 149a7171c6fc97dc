import { z } from 'zod'
import { hash, id, outsideRecord, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'

/** A point of the curve that is not compressed (GB/T 32918.1), hexadecimal. */
export const publicKeyHex = z.string().regex(/^04[0-9a-f]{128}$/)
/** r and s (GB/T 32918.2), 32 bytes each, hexadecimal. */
export const signatureHex = z.string().regex(/^[0-9a-f]{128}$/)

/** A key that a person alone has and signs with, for a unit or an institution (电子签名法§13). */
const key = {
  publicKey: publicKeyHex,
  /** Proves that who registers it has the other half: its signature over holder and institution. */
  proof: signatureHex,
  /** The institution's or the unit's word that this person signs for it 授权书. */
  ...outsideRecord,
}

export const signingKeyEvents = {
  SigningKeyRegistered: z.strictObject({
    ...key,
    holder: id,
    institution: id.optional(),
  }),
  /** A second person has seen the person and the authorisation. */
  SigningKeyConfirmed: z.strictObject({ by: id }),
  SigningKeyRefused: z.strictObject({ by: id, reason: remark }),
  /** From now it signs nothing; what it signed before stands (电子签名法§15). */
  SigningKeyRevoked: z.strictObject({
    by: id,
    ground: z.enum(['lost', 'disclosed', 'left-office', 'replaced']),
    reason: remark,
  }),
} satisfies EventShapes

export const signingKeyCommands = {
  registerSigningKey: z.strictObject(key),
  /** @property seen the authorisation as the second person has read it. */
  confirmSigningKey: z.strictObject({ seen: hash }),
  refuseSigningKey: z.strictObject({ reason: remark }),
  revokeSigningKey: z.strictObject({
    ground: signingKeyEvents.SigningKeyRevoked.shape.ground,
    reason: remark,
  }),
} as const
