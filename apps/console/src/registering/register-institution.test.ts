import { readFileSync } from 'node:fs'
import { catalogue } from '#libs/commands'
import { demonstrationCreditCode } from '#libs/identifiers'
import { fieldsOf, startOf } from '../acts/act.js'
import { faultsOf } from '../acts/faults.js'
import { wordsOf, type Values } from '../acts/fields.js'
import { bareScene } from '../acts/scene.js'
import { registerInstitution } from './register-institution.js'

const scene = bareScene({})
const code = demonstrationCreditCode(77)
const act = registerInstitution('training-institution', code)
const typed: Values = {
  ...startOf(act, scene),
  ...{ name: '演示外地培训机构', licence: '办学许可77号', licenceValidTo: '' },
  evidence: 'e'.repeat(64),
}
const found = (values: Values) =>
  faultsOf(act.command, act.input(values, '', scene), act.check?.(values, scene)).map(
    ({ field, kind }) => [field.join('.'), kind],
  )

test('what is typed is what the command takes', () => {
  const command = catalogue.find(({ name }) => name === 'registerInstitution')
  const input = act.input({ ...typed, code: ` ${code.toLowerCase()} ` }, '', scene)
  expect(command?.input.parse(input)).toEqual({
    ...{ kind: 'training-institution', nature: 'private', code, demonstration: true },
    ...{ name: '演示外地培训机构', licence: '办学许可77号', evidence: 'e'.repeat(64) },
  })
  // The example that GB 32100-2015 itself gives belongs to somebody.
  const real = act.input({ ...typed, code: '91350100M000100Y43' }, '', scene)
  expect(real).toMatchObject({ demonstration: false })
})

test('a code whose check digit is wrong, or that is missing, is told beside its question', () => {
  expect(found(typed)).toEqual([])
  expect(found({ ...typed, code: '91350100M000100Y44' })).toEqual([['code', 'malformed']])
  expect(found({ ...typed, code: '', name: '' })).toEqual([
    ['code', 'missing'],
    ['name', 'missing'],
  ])
})

test.each(['zh', 'en'])('every question has its words: %s', language => {
  const file = new URL(`../words/${language}.json`, import.meta.url)
  // Our own message file: an object of fields to strings within.
  const { field } = JSON.parse(readFileSync(file, 'utf8')) as { field: Record<string, string> }
  const asked = fieldsOf(act, scene).map(wordsOf)
  expect(asked.filter(name => !(name in field))).toEqual([])
})
