import { folded, given } from '#libs/domain/deciding/testing'
import { channel, channelSwitched, mayBeHere, switchChannel } from './index.js'

const at = '2026-01-05T09:00+08:00'
const actor = { id: 'person-9', role: 'administrator' } as const
const here = {
  ...{ acts: ['tender-notice' as const], channel: 'here' as const, demonstration: true },
  ...{ basis: '演示县授权', evidence: '0'.repeat(64) },
}
const switched = channelSwitched({ ...here, switchedBy: actor.id })

test('an act happens elsewhere until it is switched with a basis', () => {
  given(channel).when(switchChannel, here, { at, actor }).then(switched)
  expect(mayBeHere(folded(channel), 'tender-notice')).toBe(false)
  expect(mayBeHere(folded(channel, switched), 'tender-notice')).toBe(true)
  expect(mayBeHere(folded(channel, switched), 'award-notice')).toBe(false)
})

test('switching to where it stands already changes nothing', () => {
  given(channel, switched).when(switchChannel, here, { at, actor }).thenRefused('already-so')
  given(channel)
    .when(switchChannel, { ...here, channel: 'elsewhere' }, { at, actor })
    .thenRefused('already-so')
})

test('and back', () => {
  const back = { ...here, channel: 'elsewhere' as const }
  const backAgain = channelSwitched({ ...back, switchedBy: actor.id })
  given(channel, switched).when(switchChannel, back, { at, actor }).then(backAgain)
  expect(mayBeHere(folded(channel, switched, backAgain), 'tender-notice')).toBe(false)
})
