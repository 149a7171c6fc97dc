import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogue } from '#libs/commands'
import { dutyKinds, type DutyKind } from '#facts/supervision/duty'
import { procedures, sharedBundle, whitelists, workflowTypeOf } from '#libs/temporal'

const root = join(import.meta.dirname, '..')

test('the bundle holds procedures and facts, and nothing that decides, stores or serves', async () => {
  const into = join(root, 'node_modules', '.cache', 'xinpei')
  const bundle = await readFile(await sharedBundle({ root, extension: 'ts', into }), 'utf8')
  const modules = [...bundle.matchAll(/\/\*\*\*\/ "(\.\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(modules).toContain('./workflows/project.ts')
  const own = modules.filter(path => !path.startsWith('./node_modules/'))
  const foreign = modules.filter(path => /node_modules\/(?!@temporalio|nexus-rpc)/.test(path))
  expect(
    foreign.filter(path => /@nestjs|zod|\/pg|kafkajs|chinese-days|reflect-metadata/.test(path)),
  ).toEqual([])
  expect(
    own.filter(path => !/^\.\/(workflows|libs\/(procedure|domain|calendar))\//.test(path)),
  ).toEqual([])
  expect(own.filter(path => path.endsWith('/index.ts') && path.includes('/domain/'))).toEqual([
    './libs/domain/deciding/index.ts',
  ])
}, 60_000)

test('every procedure has a workflow of its name', async () => {
  const workflows = Object.keys(await import('./index.js'))
  expect(workflows.toSorted()).toEqual(
    procedures.map(({ procedure }) => workflowTypeOf(procedure)).toSorted(),
  )
})

test('every duty ends by facts that are told, and lapses by a command that there is', () => {
  const facts = new Set(Object.values(whitelists).flatMap(whitelist => Object.keys(whitelist)))
  const commands = new Set<string>(catalogue.map(({ name }) => name))
  for (const { dischargedBy, then } of Object.values<DutyKind>(dutyKinds)) {
    for (const type of dischargedBy) expect(facts).toContain(type)
    expect(then === 'never-lapses' || commands.has(then.lapses)).toBe(true)
  }
})
