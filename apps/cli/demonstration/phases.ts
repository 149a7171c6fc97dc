import { accepting } from './phases/accepting.js'
import { assessing } from './phases/assessing.js'
import { closing } from './phases/closing.js'
import { contracting } from './phases/contracting.js'
import { evaluating } from './phases/evaluating.js'
import { measuring } from './phases/measuring.js'
import { planning } from './phases/planning.js'
import { remedying } from './phases/remedying.js'
import { settling } from './phases/settling.js'
import { tendering } from './phases/tendering.js'
import { training } from './phases/training.js'
import type { Phase } from './stage.js'

/** The demonstration from plan to rating, in order. */
export const phases: readonly { readonly name: string; readonly play: Phase }[] = [
  { name: 'planning', play: planning },
  { name: 'procurement: tender', play: tendering },
  { name: 'procurement: evaluation', play: evaluating },
  { name: 'challenge and complaint', play: remedying },
  { name: 'contracting and advance', play: contracting },
  { name: 'delivery', play: training },
  { name: 'assessment', play: assessing },
  { name: 'acceptance', play: accepting },
  { name: 'settlement', play: settling },
  { name: 'performance evaluation', play: measuring },
  { name: 'closing', play: closing },
]
