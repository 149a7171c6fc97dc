/** Types that are interfaces have no token of their own in Nest. */
export const PROCUREMENT_PARTS = Symbol('PROCUREMENT_PARTS')
