import { get } from './call.js'

interface Page<Row> {
  readonly items: readonly Row[]
  readonly next?: string
}

/** A whole list, page after page; of lists that do not grow with the county's history. */
export async function everyPage<Row>(
  path: string,
  asked: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const found: Row[] = []
  let cursor: Readonly<Record<string, string>> | undefined = {}
  while (cursor !== undefined) {
    const query = new URLSearchParams({ ...asked, ...cursor })
    const page: Page<Row> = await get(`${path}?${query.toString()}`, signal)
    found.push(...page.items)
    cursor = page.next === undefined ? undefined : { cursor: page.next }
  }
  return found
}
