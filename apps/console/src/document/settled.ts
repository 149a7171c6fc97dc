import { useEffect, useState } from 'react'

/** A value as it was when nothing had changed it for so many milliseconds. */
export function useSettled<Value>(value: Value, after: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value)
    }, after)
    return () => {
      clearTimeout(timer)
    }
  }, [value, after])
  return settled
}
