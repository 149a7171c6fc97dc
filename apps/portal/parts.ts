import type { ServiceParts } from '#libs/http'

/** What the portal is made of. */
export interface PortalParts extends Pick<ServiceParts, 'configuration' | 'catalogue'> {
  /** The built console. */
  readonly consoleFolder: string
}

/** Types that are interfaces have no token of their own in Nest. */
export const PORTAL_PARTS = Symbol('PORTAL_PARTS')
