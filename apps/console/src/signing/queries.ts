import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SigningKey } from '#libs/domain/county/signing-key'
import { get } from '../api/call.js'
import { currentUser } from '../session/session.js'

export type RegisteredKey = Exclude<SigningKey, { readonly status: 'unknown' }>

export interface KeyView {
  readonly id: string
  readonly version: number
  readonly state: RegisteredKey
}

/** The registered keys that this reader may see. */
export const useSigningKeys = () =>
  useQuery({
    queryKey: ['signing-keys'],
    queryFn: async ({ signal }) =>
      (await get<{ readonly items: readonly KeyView[] }>('/county/signing-keys', signal)).items,
    placeholderData: keepPreviousData,
  })

export const useSigningKey = (id: string) =>
  useQuery({
    queryKey: ['signing-keys', id],
    queryFn: ({ signal }) => get<KeyView>(`/county/signing-keys/${id}`, signal),
  })

/** Who signs, and for which institution, as their token says. */
export interface Signer {
  readonly person: string
  readonly institution: string | undefined
}

export const useSigner = () =>
  useQuery({
    queryKey: ['signer'],
    queryFn: async (): Promise<Signer> => {
      const user = await currentUser()
      const institution = user?.profile['institution']
      return {
        person: user?.profile.sub ?? '',
        institution: typeof institution === 'string' ? institution : undefined,
      }
    },
    staleTime: Infinity,
  })

/** Under which a person's own signing key lies on this computer, apart from any institution's. */
export const keptAs = ({ person }: Signer): string => `signer/${person}`
