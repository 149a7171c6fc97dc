import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { Waiting } from '../elements/waiting.js'
import { finishSignIn } from '../session/session.js'

/** Where the issuer sends the person back to; goes on to the page that was asked for. */
export function SignedIn() {
  const queries = useQueryClient()
  const { data: target, isError } = useQuery({
    queryKey: ['signed-in'],
    queryFn: async () => {
      const returnTo = await finishSignIn()
      await queries.invalidateQueries({ queryKey: ['session'] })
      return returnTo
    },
    retry: false,
    staleTime: Infinity,
  })
  if (isError) return <Navigate to="/sign-in" replace />
  return target === undefined ? <Waiting /> : <Navigate to={target} replace />
}
