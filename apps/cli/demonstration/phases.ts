import { planning } from './phases/planning.js'
import { tendering } from './phases/tendering.js'
import type { Phase } from './stage.js'

/** The demonstration from plan to rating, in order. */
export const phases: readonly { readonly name: string; readonly play: Phase }[] = [
  { name: 'planning', play: planning },
  { name: 'procurement', play: tendering },
]
