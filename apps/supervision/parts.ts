import type { ServiceParts } from '#libs/http'

/** What the queries of supervision are made of. */
export type SupervisionParts = ServiceParts

/** Types that are interfaces have no token of their own in Nest. */
export const SUPERVISION_PARTS = Symbol('SUPERVISION_PARTS')
