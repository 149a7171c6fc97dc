/** Types that are interfaces have no token of their own in Nest. */
export const COUNTY_PARTS = Symbol('COUNTY_PARTS')
