import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import ts from 'typescript'
import { bundleWorkflows } from '#libs/temporal'

/** `#libs/*` has to lead to the same room for everyone who reads it. */
const root = join(import.meta.dirname, '../..')

test('TypeScript finds the source of a room', () => {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), file => ts.sys.readFile(file))
  const config: unknown = read.config
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const from = join(root, 'libs/domain/somewhere.ts')
  const mode = ts.ModuleKind.ESNext
  const found = ts.resolveModuleName(
    '#libs/money',
    from,
    options,
    ts.sys,
    undefined,
    undefined,
    mode,
  )
  expect(found.resolvedModule?.resolvedFileName).toBe(join(root, 'libs/money/index.ts'))
})

test('jest loads the source of a room', async () => {
  const [room, source] = await Promise.all([
    import('#libs/money'),
    import('../../libs/money/index.js'),
  ])
  // The very same module, not a second copy out of dist.
  expect(room).toBe(source)
})

test('Node.js runs the built room', () => {
  const program = "console.log(import.meta.resolve('#libs/money')); await import('#libs/money')"
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
  })
  expect(out.toString().trim()).toBe(`file://${join(root, 'dist/libs/money/index.js')}`)
})

test("Temporal's bundler takes the sources of rooms, and nothing that a workflow must not see", async () => {
  const code = await bundleWorkflows(join(root, 'workflows/index.ts'))
  expect(code).toContain('libs/procedure/until.ts')
  expect(code).not.toMatch(/node_modules\/(@nestjs|zod|pg|kafkajs)\//)
})
