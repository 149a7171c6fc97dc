import { clock } from './clock.mjs'
import { evaluation } from './evaluation.mjs'
import { law } from './law.mjs'
import { loop } from './loop.mjs'
import { money } from './money.mjs'
import { papers } from './papers.mjs'
import { people } from './people.mjs'
import { planning } from './planning.mjs'
import { remedies } from './remedies.mjs'
import { sealing } from './sealing.mjs'

/** All of them. @type {readonly import('../fault.mjs').Fault[]} */
export const everyFault = [
  ...clock,
  ...evaluation,
  ...law,
  ...loop,
  ...money,
  ...papers,
  ...people,
  ...planning,
  ...remedies,
  ...sealing,
]
