declare module 'kafkajs/src/network/requestQueue/index.js' {
  /** One connection's queue of requests; only what the mending touches. */
  class RequestQueue {
    pending: unknown[]
    throttledUntil: number
    scheduleCheckPendingRequests(): void
  }
  export = RequestQueue
}
