/** A planned lot as it is tendered: why it departs from the catalogue is the plan's alone. */
export function asTendered<Lot extends { readonly deviation?: string | undefined }>({
  deviation: _,
  ...lot
}: Lot): Omit<Lot, 'deviation'> {
  return lot
}
