import { useQuery } from '@tanstack/react-query'
import { receiptOf } from './handing.js'

/** The county's receipt for the sealed file that lies there now; after a replacement, the later one. */
export const useReceipt = (bid: string, commitment: string | undefined) =>
  useQuery({
    queryKey: ['receipt', bid, commitment],
    queryFn: () => receiptOf(bid),
    enabled: commitment !== undefined,
  })
