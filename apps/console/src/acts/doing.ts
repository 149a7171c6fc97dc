import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError, unreachable, type Problem } from '../api/problem.js'
import type { Act } from './act.js'
import { draftOf, dropDraft, keepDraft, type Draft } from './draft.js'
import { faultsOf, type Fault } from './faults.js'
import type { Values } from './fields.js'
import { give, idOf, readSubject, rehearse, type Address, type Given } from './give.js'

/** How far a person has come with an act. */
export interface Doing {
  readonly draft: Draft
  readonly faults: readonly Fault[]
  /** What the dry run said; absent while the form is filled. */
  readonly would: Given | undefined
  readonly done: Given | undefined
  readonly problem: Problem | undefined
  readonly busy: boolean
  answer(this: void, values: Values): void
  /** Looks for faults, then asks the server what would happen, on the object's newest version. */
  check(this: void): void
  /** Does it, on the very version that was checked. */
  act(this: void): void
  back(this: void): void
}

interface Checked {
  readonly would: Given
  readonly address: Address
  readonly body: unknown
}

const problemOf = (error: unknown): Problem | undefined => {
  if (error === null) return undefined
  return error instanceof ProblemError ? error.problem : unreachable()
}

/** Fill, check, act: one act of one duty, its draft kept until it is done. */
export function useDoing(act: Act, dutyId: string, stream: string): Doing {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(dutyId, act.start))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const body = () => act.input(draft.values, draft.minted)
  const checking = useMutation({
    mutationFn: async (asked: unknown): Promise<Checked> => {
      const { version } = await readSubject(act.at, stream)
      const path = `${act.at}/${idOf(stream)}/${act.command}`
      const address = { path, ifMatch: version }
      return { would: await rehearse(address, asked), address, body: asked }
    },
  })
  const acting = useMutation({
    mutationFn: (checked: Checked) => give(checked.address, checked.body, draft.key),
    onSuccess: async () => {
      dropDraft(dutyId)
      await queries.invalidateQueries()
    },
  })
  return {
    draft,
    faults,
    would: checking.data?.would,
    done: acting.data,
    problem: problemOf(acting.error) ?? problemOf(checking.error),
    busy: checking.isPending || acting.isPending,
    answer: values => {
      const next = { ...draft, values }
      setDraft(next)
      keepDraft(dutyId, next)
      if (faults.length > 0) setFaults(faultsOf(act.command, act.input(values, draft.minted)))
    },
    check: () => {
      const found = faultsOf(act.command, body())
      setFaults(found)
      acting.reset()
      if (found.length === 0) checking.mutate(body())
    },
    act: () => {
      if (checking.data) acting.mutate(checking.data)
    },
    back: () => {
      checking.reset()
      acting.reset()
    },
  }
}
