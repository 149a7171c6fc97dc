import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { methodIn } from './method-in.js'

const words = async (language: string) => {
  const file = readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')
  // Our own message file: nested objects of strings.
  const translation = JSON.parse(file) as Record<string, never>
  const instance = i18next.createInstance()
  return instance.init({ lng: language, resources: { [language]: { translation } } })
}

test.each([
  ['open-tender', '组建评标委员会', 'Seat the committee'],
  ['competitive-negotiation', '组建谈判小组', 'Seat the negotiation group'],
  ['competitive-consultation', '组建磋商小组', 'Seat the consultation group'],
])('who judges is called as the method calls them: %s', async (context, zh, en) => {
  expect((await words('zh'))('duty.seat-committee', { context })).toBe(zh)
  expect((await words('en'))('duty.seat-committee', { context })).toBe(en)
  expect((await words('zh'))('duty.seat-committee')).toBe('组建评标委员会')
})

test('a page of one lot says the words of its method, one of several only what they share', () => {
  const lots = [
    { id: 'a', method: 'open-tender' },
    { id: 'b', method: 'competitive-negotiation' },
  ] as const
  expect(methodIn({ lots }, 'b/1')).toBe('competitive-negotiation')
  expect(methodIn({ lots })).toBe('open-tender')
  expect(methodIn({ lots: lots.slice(1) })).toBe('competitive-negotiation')
  expect(methodIn({ lots: [] })).toBe('open-tender')
})
