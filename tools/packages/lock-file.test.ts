import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../servers/index.mjs'
import { missingEntries, type Entries } from './lock-file.mjs'

test('npm ci takes the lock file: no binary of any platform is missing (npm run lock)', () => {
  const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  // npm's own format.
  const { packages } = lock as { packages: Entries }
  expect(Object.keys(missingEntries(packages))).toEqual([])
})

const parent = (optionalDependencies: Record<string, string>, more = {}): Entries => ({
  'node_modules/@swc/core': { version: '1.16.22', optionalDependencies, ...more },
})

test('what a registry did not have follows from its parent and its name', () => {
  const entries = parent({ '@swc/core-linux-arm-gnueabihf': '1.16.22' }, { dev: true })
  expect(missingEntries(entries)).toEqual({
    'node_modules/@swc/core-linux-arm-gnueabihf': {
      version: '1.16.22',
      cpu: ['arm'],
      libc: ['glibc'],
      dev: true,
      optional: true,
      os: ['linux'],
    },
  })
})

test('a musl build is for musl, a Mac has no libc to choose', () => {
  const found = missingEntries(parent({ 'a-linux-x64-musl': '1.0.0', 'a-darwin-arm64': '1.0.0' }))
  expect(found['node_modules/a-linux-x64-musl']).toMatchObject({ libc: ['musl'], cpu: ['x64'] })
  expect(found['node_modules/a-darwin-arm64']).not.toHaveProperty('libc')
})

test('what is there, beside its dependant or further up, is not missing', () => {
  const entries = {
    ...parent({ 'a-linux-x64': '1.0.0', 'b-linux-x64': '1.0.0' }),
    'node_modules/@swc/core/node_modules/a-linux-x64': { version: '1.0.0' },
    'node_modules/b-linux-x64': { version: '1.0.0' },
  }
  expect(missingEntries(entries)).toEqual({})
})

test('a version that only npm can choose is not guessed', () => {
  expect(() => missingEntries(parent({ 'a-linux-x64': '^1.0.0' }))).toThrow(/only npm can choose/)
})

test('a package that names no platform is not guessed', () => {
  expect(() => missingEntries(parent({ fast: '1.0.0' }))).toThrow(/names no platform/)
})
