import { useQuery } from '@tanstack/react-query'
import type { EvaluationView } from '../room/room.js'
import { call } from './call.js'

interface Evaluations {
  readonly items: readonly EvaluationView[]
}

/** Of a tender's evaluations those that this reader may know of, each as far as it may be read. */
export const useEvaluations = (tender: string) =>
  useQuery({
    queryKey: ['evaluations', tender],
    queryFn: async ({ signal }) => {
      const answer = await call(`/procurement/tenders/${tender}/evaluations`, { signal })
      return (answer as Evaluations).items // the server's own shape
    },
  })
