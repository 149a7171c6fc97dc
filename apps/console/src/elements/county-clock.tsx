import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

/** County time minus this computer's, in milliseconds; every answer of the server renews it. */
let offset = 0
const listeners = new Set<() => void>()

/** Called with the `x-county-time` header of an answer. */
export function hearCountyTime(countyTime: string, heardAt: number): void {
  const now = Date.parse(countyTime) - heardAt
  if (Math.abs(now - offset) < 1000) return
  offset = now
  for (const listener of listeners) listener()
}

const CountyNow = createContext<number>(0)

/** Hands county time down, a step each half minute and at once when the clock has jumped. */
export function CountyClock({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => {
    const tick = () => {
      setNow(Date.now() + offset)
    }
    listeners.add(tick)
    const timer = setInterval(tick, 30_000)
    return () => {
      listeners.delete(tick)
      clearInterval(timer)
    }
  }, [])
  return <CountyNow.Provider value={now}>{children}</CountyNow.Provider>
}

/** County time in milliseconds since 1970; never this computer's own. */
export const useCountyNow = (): number => useContext(CountyNow)

/** County time by the second, for a room in which minutes count. */
export function useCountySeconds(): number {
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now() + offset)
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}

/** How far this computer's clock is ahead of the county's, in milliseconds. */
export const computerAhead = (): number => -offset
