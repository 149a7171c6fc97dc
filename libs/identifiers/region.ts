import type { Accepting, IdentifierFault } from './identifier.js'

/** Provinces and their like by the first two digits of a division code, GB/T 2260. */
const provinces = new Set(
  [
    ['11', '12', '13', '14', '15'],
    ['21', '22', '23'],
    ['31', '32', '33', '34', '35', '36', '37'],
    ['41', '42', '43', '44', '45', '46'],
    ['50', '51', '52', '53', '54'],
    ['61', '62', '63', '64', '65'],
    ['71', '81', '82', '83'],
  ].flat(),
)

/** A division code that GB/T 2260 never assigned: what belongs to nobody is numbered under it. */
export const demonstrationDivision = '990623'

/** What is wrong with the region a number names, by its division code or the province's two digits. */
export function regionFault(
  division: string,
  { demonstration = false }: Accepting = {},
  also: readonly string[] = [],
): IdentifierFault | undefined {
  const province = division.slice(0, 2)
  if (demonstrationDivision.startsWith(division)) {
    return demonstration ? undefined : 'demonstration-number'
  }
  return provinces.has(province) || also.includes(province) ? undefined : 'unknown-region'
}
