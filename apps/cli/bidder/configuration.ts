import { z } from 'zod'
import { configuration } from '#libs/http'

const shape = z.object({
  PUBLIC_URL: z.url().default('http://127.0.0.1:8100'),
  /** The bidder's own token of the county's issuer. */
  XINPEI_TOKEN: z.string().min(1),
  XINPEI_ACTING_ROLE: z.enum(['training-institution', 'assessment-body']).optional(),
})

/** What a bidder's command line is told; of the county it knows the address and nothing else. */
export function readBidderConfiguration(
  environment?: Readonly<Record<string, string | undefined>>,
): BidderConfiguration {
  const read = configuration(shape, environment)
  return { publicUrl: read.PUBLIC_URL, token: read.XINPEI_TOKEN, role: read.XINPEI_ACTING_ROLE }
}

export interface BidderConfiguration {
  readonly publicUrl: string
  readonly token: string
  readonly role: 'training-institution' | 'assessment-body' | undefined
}

/** The password of a key backup: in the environment, because arguments are seen by everybody. */
export const keyPassword = (environment?: Readonly<Record<string, string | undefined>>): string =>
  configuration(z.object({ XINPEI_KEY_PASSWORD: z.string().min(12) }), environment)
    .XINPEI_KEY_PASSWORD
