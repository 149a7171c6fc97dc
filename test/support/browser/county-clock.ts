import { Client } from 'pg'
import { acting, product } from './product.js'

/** Under this number the tests of a run agree on what they share: the county's clock and channels. */
const number = 20_260_105

/** Locks of one session do not wait for each other, so a test may hold both. */
let session: Promise<Client> | undefined
let held = 0

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: product().environment.DATABASE_URL })
  await client.connect()
  return client
}

type Sharing = '' | '_shared'

async function locked<T>(sharing: Sharing, during: () => Promise<T>): Promise<T> {
  session ??= connected()
  held += 1
  const client = await session
  try {
    await client.query(`select pg_advisory_lock${sharing}(${String(number)})`)
    try {
      return await during()
    } finally {
      await client.query(`select pg_advisory_unlock${sharing}(${String(number)})`)
    }
  } finally {
    held -= 1
    if (held === 0) {
      session = undefined
      await client.end()
    }
  }
}

/** While this runs, no other test moves the county's clock or its channels. */
export const countyStands = <T>(during: () => Promise<T>): Promise<T> => locked('_shared', during)

/** The county stands from now on, for more than one test, until what is answered has been called. */
export async function countyStandsOn(): Promise<() => Promise<void>> {
  const over = Promise.withResolvers<undefined>()
  const begun = Promise.withResolvers<undefined>()
  const standing = countyStands(() => {
    begun.resolve(undefined)
    return over.promise
  })
  await Promise.race([begun.promise, standing])
  return async () => {
    over.resolve(undefined)
    await standing
  }
}

/**
 * While this runs, the county's clock and channels are this test's alone. Not from within
 * `countyStands`: two tests that both stand would wait for each other.
 */
export const countyChanges = <T>(during: () => Promise<T>): Promise<T> => locked('', during)

const clock = '/county/clocks/00000000-0000-4000-8000-00000000c10c/jump-clock'

/** Moves the county's clock, unless it is there already: as everybody who runs the demonstration may. */
export const clockMovesTo = (to: string): Promise<void> =>
  countyChanges(async () => {
    if (Date.parse(to) <= Date.parse(await countyNow())) return
    const administrator = await acting('administrator-1', 'administrator')
    await administrator.act(clock, { to })
  })

/** The county's time, as its project pages have it. */
async function countyNow(): Promise<string> {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const page = await officer.get(`/supervision/project-pages/${product().project}`)
  return (page as { now: string }).now // the page's own shape
}
