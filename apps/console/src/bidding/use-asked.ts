import { useRef, useState } from 'react'
import { ProblemError, problemOf, type Problem } from '../api/problem.js'

interface Asked {
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** Does it once: while it runs, a second click is none. */
  ask(this: void, act: () => Promise<void>): Promise<void>
}

/** One act at a time, and what was said against it. */
export function useAsked(): Asked {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  return {
    busy,
    problem,
    async ask(act) {
      if (running.current) return
      running.current = true
      setBusy(true)
      setProblem(undefined)
      try {
        await act()
      } catch (error) {
        setProblem(problemOf(error))
        if (!(error instanceof ProblemError)) throw error
      } finally {
        running.current = false
        setBusy(false)
      }
    },
  }
}
