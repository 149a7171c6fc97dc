import { readFileSync } from 'node:fs'
import * as contracts from '#libs/contracts'
import { lotStatuses } from '#libs/contracts/views'
import { notCheckable } from '#libs/domain/procurement/pre-flight'
import { dutyKinds } from '#facts/supervision/duty'
import { actors } from '../acts/acted.js'

type Words = { readonly [name: string]: string | Words }

const read = (language: string): Words =>
  // Our own message file: nested objects of strings.
  JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')) as Words

const zh = read('zh')
const en = read('en')

function keysOf(words: Words, within = ''): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${within}${name}`] : keysOf(value, `${within}${name}.`),
  )
}

const inside = (words: Words, group: string) => keysOf(words).filter(key => key.startsWith(group))

const eventTypes = Object.entries(contracts)
  .filter(([name]) => name.endsWith('Events'))
  .flatMap(([, shapes]) => Object.keys(shapes))
  .toSorted()

test('both languages say the same things', () => {
  expect(keysOf(en).toSorted()).toEqual(keysOf(zh).toSorted())
})

test('every event of the record has its words, and no word is without its event', () => {
  const said = inside(zh, 'event.').map(key => key.slice('event.'.length))
  expect(said.toSorted()).toEqual([...new Set(eventTypes)])
})

test('every kind of duty has its words, and no word is without its duty', () => {
  const said = inside(zh, 'duty.').map(key => key.slice('duty.'.length))
  expect(said.toSorted()).toEqual(Object.keys(dutyKinds).toSorted())
})

test('every duty that is done on a screen has the verb of its button, in both languages', () => {
  for (const words of [zh, en]) {
    const said = inside(words, 'act.verb.').map(key => key.slice('act.verb.'.length))
    expect(Object.keys(actors).filter(kind => !said.includes(kind))).toEqual([])
  }
})

test('what the law does at the end of a duty is said', () => {
  const lapses = Object.values(dutyKinds).flatMap(({ then }) =>
    then === 'never-lapses' ? ['neverLapses'] : [then.lapses],
  )
  const said = inside(zh, 'lapse.').map(key => key.slice('lapse.'.length))
  expect(said.toSorted()).toEqual([...new Set(lapses)].toSorted())
})

test('every state of a lot has its words', () => {
  const said = inside(zh, 'status.').map(key => key.slice('status.'.length))
  expect(lotStatuses.filter(status => !said.includes(status))).toEqual([])
})

test('every role has its words', () => {
  const said = inside(zh, 'role.').map(key => key.slice('role.'.length))
  expect(said.toSorted()).toEqual([...contracts.roles, 'procedure'].toSorted())
})

test('what no rule of the pre-flight checks is said', () => {
  const said = inside(zh, 'preFlight.about.').map(key => key.slice('preFlight.about.'.length))
  expect(said.toSorted()).toEqual(notCheckable.map(({ name }) => name).toSorted())
})
