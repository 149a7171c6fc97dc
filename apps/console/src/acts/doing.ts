import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSaving } from '../elements/saved.js'
import { ProblemError, problemOf, type Problem } from '../api/problem.js'
import { startOf, type Act } from './act.js'
import { conflictOf, type Conflict, type Opened } from './conflict.js'
import {
  draftOf,
  dropDraft,
  keepDraft,
  keepOpened,
  openedOf,
  submittedAnew,
  type Draft,
} from './draft.js'
import { faultsOf, type Fault } from './faults.js'
import type { Field, Values } from './fields.js'
import { give, idOf, readSubject, rehearse, type Address, type Given } from './give.js'
import type { Scene } from './scene.js'

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
  /** Whether the act itself is under way. */
  readonly acting: boolean
  /** Whether what is typed is on the server. */
  readonly saving: ReturnType<typeof useSaving>
  answer(this: void, values: Values): void
  /** Looks for faults, then asks the server what would happen, on the object's newest version. */
  check(this: void): void
  /** Does it, on the very version that was checked; again, it is done once and its answer shown. */
  act(this: void): void
  /** Begins another submission, where something else was submitted under the form's key before. */
  anew(this: void): void
  /** Checks these answers on the version with which they were compared. */
  goOn(this: void, values: Values): void
  back(this: void): void
}

type Checked =
  | { readonly conflict: Conflict }
  | { readonly would: Given; readonly address: Address; readonly body: unknown }

const problemIn = (error: Error | null): Problem | undefined =>
  error === null ? undefined : problemOf(error)

const isStale = (error: unknown) => error instanceof ProblemError && error.problem.status === 412

/** What an act is done to, and what its form has found there. */
interface Target {
  readonly stream: string
  /** Under which the unfinished form is kept. */
  readonly draft: string
  readonly scene: Scene
  readonly fields: readonly Field[]
  /** Under which an object is made; else its draft's own. */
  readonly makes?: string | undefined
  /** Once it is done. */
  after?(this: void): void
}

const keptOpened = (name: string) => {
  const opened = openedOf(name)
  return opened && { opened }
}

/** Nobody can be faster where an object is made, or where each does his own part of it. */
const isAlone = ({ creates, sideBySide }: Act): boolean => creates === true || sideBySide === true

/** What stands on the object that an act goes to. */
async function look(act: Act, stream: string): Promise<Opened> {
  if (isAlone(act)) return { version: 0, stands: {} }
  const { version, state } = await readSubject(act.at, stream)
  return { version, stands: act.stands?.(state) ?? {} }
}

function addressOf(act: Act, id: string, version: number): Address {
  const path = `${act.at}/${id}/${act.command}`
  return isAlone(act) ? { path } : { path, ifMatch: version }
}

/** Fill, check, act: one act on one object, its draft kept until it is done. */
export function useDoing(act: Act, target: Target): Doing {
  const { stream, draft: name, scene, fields } = target
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(name, startOf(act, scene)))
  const saving = useSaving(
    name,
    useMemo(() => ({ draft, ...keptOpened(name) }), [name, draft]),
  )
  const [faults, setFaults] = useState<readonly Fault[]>([])
  useQuery({
    queryKey: ['opened', name],
    queryFn: async () => openedOf(name) ?? keepOpened(name, await look(act, stream)),
    staleTime: Infinity,
  })
  const inputOf = (values: Values) => act.input(values, draft.minted, scene)
  const madeUnder = (values: Values) => act.idFrom?.(values) ?? target.makes ?? draft.minted
  const faultsIn = (values: Values) =>
    faultsOf(act.command, inputOf(values), act.check?.(values, scene))
  const compared = async (values: Values): Promise<Conflict> => {
    const now = await look(act, stream)
    return conflictOf(fields, values, { opened: openedOf(name) ?? now, now })
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
      const body = inputOf(values)
      const { version } = keepOpened(name, conflict.now)
      const address = addressOf(act, act.creates ? madeUnder(values) : idOf(stream), version)
      return { would: await rehearse(address, body), address, body }
    },
    onError,
  })
  const acting = useMutation({
    mutationFn: ({ address, body }: Extract<Checked, { would: Given }>) =>
      give(address, body, draft.key),
    onSuccess: async () => {
      await dropDraft(name)
      target.after?.()
      await queries.invalidateQueries()
    },
    onError,
  })
  const checked = checking.data
  const keep = (values: Values) => {
    const next = { ...draft, values }
    setDraft(next)
    keepDraft(name, next)
  }
  const checkThese = (values: Values) => {
    const found = faultsIn(values)
    setFaults(found)
    acting.reset()
    facing.reset()
    checking.reset()
    if (found.length === 0) checking.mutate(values)
  }
  const conflict = facing.data ?? (checked && 'conflict' in checked ? checked.conflict : undefined)
  return {
    draft,
    saving,
    faults,
    would: checked && 'would' in checked ? checked.would : undefined,
    done: acting.data,
    problem: problemIn(acting.error) ?? problemIn(checking.error),
    conflict,
    busy: checking.isPending || acting.isPending || facing.isPending,
    acting: acting.isPending,
    answer: values => {
      keep(values)
      if (faults.length > 0) setFaults(faultsIn(values))
    },
    check: () => {
      checkThese(draft.values)
    },
    act: () => {
      if (checked && 'would' in checked) acting.mutate(checked)
    },
    anew: () => {
      const next = submittedAnew(draft)
      setDraft(next)
      keepDraft(name, next)
      acting.reset()
    },
    goOn: values => {
      if (conflict) keepOpened(name, conflict.now)
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
