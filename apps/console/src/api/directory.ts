import { useQueries, useQuery } from '@tanstack/react-query'
import type { RegisteredInstitution } from '#libs/domain/county/institution'
import { get } from './call.js'
import { everyPage } from './every-page.js'

/** Somebody as the directory tells those who may choose people for an act. */
export interface PersonFound {
  readonly id: string
  readonly name: string
}

interface Persons {
  readonly items: readonly PersonFound[]
}

async function persons(asked: URLSearchParams, signal: AbortSignal) {
  const { items } = await get<Persons>(`/county/persons?${asked.toString()}`, signal)
  return items
}

/** @param name whole, as the identity paper has it. */
export const findPersons = (name: string, signal: AbortSignal): Promise<readonly PersonFound[]> =>
  persons(new URLSearchParams({ name }), signal)

/** What somebody is called; read once, as every reading is logged. */
export const usePersonName = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: async ({ signal }) => {
      const [found] = await persons(new URLSearchParams({ id }), signal)
      return found?.name ?? null
    },
    staleTime: Infinity,
  })

interface InstitutionRow {
  readonly id: string
  readonly state: RegisteredInstitution
}

/** One institution of the directory, whoever on a page asks for it. */
const institution = (id: string) => ({
  queryKey: ['institution', id],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    get<InstitutionRow>(`/county/institutions/${id}`, signal),
  staleTime: 600_000,
})

export const useInstitution = (id: string | undefined) =>
  useQuery({ ...institution(id ?? ''), enabled: id !== undefined })

/** The names of institutions by their ids, as far as they are known by now. */
export const useInstitutionNames = (ids: readonly string[]): Readonly<Record<string, string>> =>
  useQueries({
    queries: [...new Set(ids)].map(institution),
    combine: found =>
      Object.fromEntries(
        found.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.state.name]])),
      ),
  })

/** The whole directory of institutions, in the order of their names. */
async function allInstitutions(signal: AbortSignal) {
  const found = await everyPage<InstitutionRow>('/county/institutions', {}, signal)
  return found
    .map(({ id, state: { name, kind } }) => ({ id, name, kind }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}

export const useInstitutions = () =>
  useQuery({
    queryKey: ['institutions'],
    queryFn: ({ signal }) => allInstitutions(signal),
    staleTime: 600_000,
  })
