import { usePlanRecord } from '../api/queries.js'
import { ReturnedBecause } from './approval-runs.js'

/** Above whatever the maker does about it: why the plan was sent back. */
export function Returned({ project }: { readonly project: string }) {
  const { data } = usePlanRecord(project)
  return data ? <ReturnedBecause approvals={data.approvals} /> : null
}
