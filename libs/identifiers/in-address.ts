/** A name of the code as addresses have it: `openBids` is `open-bids`. */
export const inAddress = (name: string): string =>
  name.replaceAll(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)
