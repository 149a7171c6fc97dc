/** Something that waits and can be woken. */
export interface Bell {
  ring(): void
  /** Ends when rung (also if rung since the last wait) or after so many milliseconds; true if rung. */
  wait(milliseconds: number): Promise<boolean>
}

export function bell(): Bell {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    wait: async milliseconds => {
      if (!rung) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      const woken = rung
      rung = false
      wake = undefined
      return woken
    },
  }
}
