import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

const channelName = 'xinpei.ticks'

/** While the stream is down, in milliseconds. */
const readsAgainAfter = 60_000

/** How long an answer counts as new where its page does not say otherwise, in milliseconds. */
export const usuallyFresh = 30_000

/** What the listening tab hears: something happened in the county, or whether it still hears. */
type Heard = 'tick' | 'up' | 'down'

const Down = createContext(false)

/** Whether live updates have stopped, so that what is shown is read again once a minute. */
export const useStreamDown = (): boolean => useContext(Down)

/** Whether an answer is meant to stand longer than usual: what a form offers while it is filled, say. */
const stands = (staleTime: unknown) => typeof staleTime === 'number' && staleTime > usuallyFresh

/**
 * A tick has no content: whatever is shown is read again, and only pages in sight fetch. What is meant
 * to stand says so by its `staleTime`.
 */
function refresh(queries: QueryClient): void {
  void queries.invalidateQueries({
    predicate: ({ observers }) => !observers.some(({ options }) => stands(options.staleTime)),
  })
}

/** Listens until it is ended; the browser tries again by itself, and we where it gives up. */
function listen(ended: AbortSignal, hear: (heard: Heard) => void): Promise<void> {
  return new Promise(resolve => {
    const open = () =>
      Object.assign(new EventSource('/stream'), {
        onopen: () => {
          hear('up')
        },
        onmessage: () => {
          hear('tick')
        },
        onerror: () => {
          hear('down')
        },
      })
    let source = open()
    const again = setInterval(() => {
      if (source.readyState === EventSource.CLOSED) source = open()
    }, readsAgainAfter)
    ended.addEventListener('abort', () => {
      clearInterval(again)
      source.close()
      resolve()
    })
  })
}

/**
 * Live updates: one `EventSource` per browser. The tab that holds the lock listens and tells the
 * others; when it closes, the next takes over. While the stream is down every tab reads once a minute.
 */
export function Live({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [down, setDown] = useState(false)
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    const ended = new AbortController()
    const take = (heard: Heard) => {
      if (heard === 'tick') refresh(queries)
      else setDown(heard === 'down')
    }
    channel.onmessage = ({ data }: MessageEvent<Heard>) => {
      take(data)
    }
    const hear = (heard: Heard) => {
      channel.postMessage(heard)
      take(heard)
    }
    navigator.locks
      .request(channelName, { signal: ended.signal }, () => listen(ended.signal, hear))
      .catch((fault: unknown) => {
        if (!ended.signal.aborted) throw fault
      })
    return () => {
      ended.abort()
      channel.close()
    }
  }, [queries])
  useEffect(() => {
    if (!down) return
    const reading = setInterval(() => {
      refresh(queries)
    }, readsAgainAfter)
    return () => {
      clearInterval(reading)
      // Whatever happened meanwhile is in no tick.
      refresh(queries)
    }
  }, [down, queries])
  return <Down value={down}>{children}</Down>
}
