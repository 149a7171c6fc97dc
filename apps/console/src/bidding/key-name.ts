/** The first digits of a public key, by which people tell one from another. */
export const keyName = (publicKey: string): string =>
  (publicKey.slice(2, 18).match(/.{4}/g) ?? []).join(' ')
