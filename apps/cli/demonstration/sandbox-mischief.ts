import { VerbFault } from '../say.js'
import { answered } from './answered.js'
import type { Mischief } from './stage.js'

/** Mischief in the sandbox: the treasury pays the next order and its answer never arrives. */
export const sandboxMischief = (sandboxUrl: string): Mischief => ({
  async treasuryFailsOnce() {
    const answer = await answered(new URL('/control/failures', sandboxUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ system: 'treasury', kind: 'lost-answer' }),
    })
    if (!answer.ok)
      throw new VerbFault(`the sandbox does not take orders: ${JSON.stringify(answer.body)}`)
  },
})
