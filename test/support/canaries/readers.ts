import { z } from 'zod'
import type { Seeds } from '#libs/seeding'
import type { Reader } from './places/answers.js'

const token = z.object({ access_token: z.string() })

/** Persons of institutions of one kind that are asked for: bidders, and one that does not bid. */
const ofInstitutions = 4

/** One reader for every role, more for institutions, and one who does not say who they are. */
export async function readersOf(
  { persons, trainees }: Seeds,
  issuer: string,
): Promise<readonly Reader[]> {
  const all: readonly Known[] = [...persons.persons, ...trainees.trainees]
  const acting = all.flatMap(person => person.roles.map(role => ({ ...person, role })))
  const chosen = [...Map.groupBy(acting, ({ role }) => role)].flatMap(([role, some]) =>
    some.slice(0, isBidder(role) ? ofInstitutions : 1),
  )
  const known = await Promise.all(
    chosen.map(async ({ key, role }) => ({
      ...{ who: key, role },
      headers: { authorization: `Bearer ${await tokenOf(key, issuer)}`, 'x-acting-role': role },
    })),
  )
  return [...known, { who: 'nobody', role: 'none', headers: {} }]
}

type Known = Pick<Seeds['persons']['persons'][number], 'key' | 'roles'>

const isBidder = (role: string): boolean =>
  role === 'training-institution' || role === 'assessment-body'

async function tokenOf(person: string, issuer: string): Promise<string> {
  const answer = await fetch(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:xinpei:demonstration-person',
      ...{ client_id: 'xinpei-scripts', person },
    }),
  })
  return token.parse(await answer.json()).access_token
}
