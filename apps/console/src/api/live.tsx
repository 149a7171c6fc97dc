import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const channelName = 'xinpei.ticks'

function refresh(queries: QueryClient): void {
  // A tick has no content: whatever is shown is read again, and only pages in sight fetch.
  for (const shown of [
    ...['today', 'projects', 'project', 'tenders', 'tender', 'opening', 'evaluations'],
    ...['contracts', 'contract', 'papers', 'project-file', 'approval'],
  ]) {
    void queries.invalidateQueries({ queryKey: [shown] })
  }
}

/**
 * Live updates: one `EventSource` per browser. The tab that holds the lock listens and tells the
 * others; when it closes, the next takes over.
 */
export function Live() {
  const queries = useQueryClient()
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    const ended = new AbortController()
    channel.onmessage = () => {
      refresh(queries)
    }
    const listen = () =>
      new Promise<void>(resolve => {
        const source = new EventSource('/stream')
        source.onmessage = () => {
          channel.postMessage('tick')
          refresh(queries)
        }
        ended.signal.addEventListener('abort', () => {
          source.close()
          resolve()
        })
      })
    navigator.locks
      .request(channelName, { signal: ended.signal }, listen)
      .catch((fault: unknown) => {
        if (!ended.signal.aborted) throw fault
      })
    return () => {
      ended.abort()
      channel.close()
    }
  }, [queries])
  return null
}
