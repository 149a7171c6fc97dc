/** Ids of the parts of what is made under one id: the same while its form is open. */
export const uuidAt = (minted: string, place: number): string =>
  `${minted.slice(0, -2)}${(place + 1).toString(16).padStart(2, '0')}`
