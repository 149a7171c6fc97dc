import type { OfferedMethod } from '#libs/contracts'

interface OfLots {
  readonly lots: readonly { readonly id: string; readonly method: OfferedMethod }[]
}

/** The method of what is about one lot of a project, or of all its lots where they share it. */
export function methodIn({ lots }: OfLots, about = ''): OfferedMethod {
  const own = lots.find(({ id }) => about.startsWith(id))
  const methods = new Set((own ? [own] : lots).map(({ method }) => method))
  const [only, ...more] = methods
  return only === undefined || more.length > 0 ? 'open-tender' : only
}
