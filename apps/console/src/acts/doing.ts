import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError, unreachable, type Problem } from '../api/problem.js'
import type { Act } from './act.js'
import { conflictOf, type Conflict, type Opened } from './conflict.js'
import { draftOf, dropDraft, keepDraft, keepOpened, openedOf, type Draft } from './draft.js'
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
  /** Somebody was faster; nothing is checked or done before it is settled what stands. */
  readonly conflict: Conflict | undefined
  readonly busy: boolean
  answer(this: void, values: Values): void
  /** Looks for faults, then asks the server what would happen, on the object's newest version. */
  check(this: void): void
  /** Does it, on the very version that was checked. */
  act(this: void): void
  /** Checks these answers on the version with which they were compared. */
  goOn(this: void, values: Values): void
  back(this: void): void
}

type Checked =
  | { readonly conflict: Conflict }
  | { readonly would: Given; readonly address: Address; readonly body: unknown }

const problemOf = (error: unknown): Problem | undefined => {
  if (error === null) return undefined
  return error instanceof ProblemError ? error.problem : unreachable()
}

const isStale = (error: unknown) => error instanceof ProblemError && error.problem.status === 412

/** What stands on the object that an act goes to. */
async function look(act: Act, stream: string): Promise<Opened> {
  const { version, state } = await readSubject(act.at, stream)
  return { version, stands: act.stands?.(state) ?? {} }
}

/** Fill, check, act: one act of one duty, its draft kept until it is done. */
export function useDoing(act: Act, dutyId: string, stream: string): Doing {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(dutyId, act.start))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  useQuery({
    queryKey: ['opened', dutyId],
    queryFn: async () => openedOf(dutyId) ?? keepOpened(dutyId, await look(act, stream)),
    staleTime: Infinity,
  })
  const compared = async (values: Values): Promise<Conflict> => {
    const now = await look(act, stream)
    return conflictOf(act.fields, values, { opened: openedOf(dutyId) ?? now, now })
  }
  const facing = useMutation({
    mutationFn: compared,
    // Who was faster stands in the project's record.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project'] }),
  })
  const onError = (error: Error) => {
    if (isStale(error)) facing.mutate(draft.values)
  }
  const checking = useMutation({
    mutationFn: async (values: Values): Promise<Checked> => {
      const conflict = await compared(values)
      if (conflict.differences.length > 0) return { conflict }
      const body = act.input(values, draft.minted)
      const path = `${act.at}/${idOf(stream)}/${act.command}`
      const { version } = keepOpened(dutyId, conflict.now)
      const address = { path, ifMatch: version }
      return { would: await rehearse(address, body), address, body }
    },
    onError,
  })
  const acting = useMutation({
    mutationFn: ({ address, body }: Extract<Checked, { would: Given }>) =>
      give(address, body, draft.key),
    onSuccess: async () => {
      dropDraft(dutyId)
      await queries.invalidateQueries()
    },
    onError,
  })
  const checked = checking.data
  const keep = (values: Values) => {
    const next = { ...draft, values }
    setDraft(next)
    keepDraft(dutyId, next)
  }
  const checkThese = (values: Values) => {
    const found = faultsOf(act.command, act.input(values, draft.minted))
    setFaults(found)
    acting.reset()
    facing.reset()
    checking.reset()
    if (found.length === 0) checking.mutate(values)
  }
  const conflict = facing.data ?? (checked && 'conflict' in checked ? checked.conflict : undefined)
  return {
    draft,
    faults,
    would: checked && 'would' in checked ? checked.would : undefined,
    done: acting.data,
    problem: problemOf(acting.error) ?? problemOf(checking.error),
    conflict,
    busy: checking.isPending || acting.isPending || facing.isPending,
    answer: values => {
      keep(values)
      if (faults.length > 0) setFaults(faultsOf(act.command, act.input(values, draft.minted)))
    },
    check: () => {
      checkThese(draft.values)
    },
    act: () => {
      if (checked && 'would' in checked) acting.mutate(checked)
    },
    goOn: values => {
      if (conflict) keepOpened(dutyId, conflict.now)
      keep(values)
      checkThese(values)
    },
    back: () => {
      checking.reset()
      acting.reset()
      facing.reset()
    },
  }
}
