import RequestQueue from 'kafkajs/src/network/requestQueue/index.js'

let mended = false

/**
 * Mends kafkajs 2.2.4, which after every answer arms a timer to look at its queue again, even when
 * nothing is queued and the broker throttles nobody: about 900 timers a second and 5 % of a core in
 * an idle process (tulios/kafkajs pull request 1768, never released). Done at run time, so that it
 * also holds where packages are installed without their scripts. To go with kafkajs' next release.
 */
export function mendIdleLoop(): void {
  if (mended) return
  mended = true
  const { prototype } = RequestQueue
  const schedule = prototype.scheduleCheckPendingRequests
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this)
  }
}
