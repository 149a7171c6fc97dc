import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetGo } from './go.mjs'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'xinpei-go-'))

test('modules and objects are removed, what was built stays', async () => {
  const cache = await emptyFolder()
  await mkdir(join(cache, 'go', 'mod'), { recursive: true })
  await mkdir(join(cache, 'bin'))
  await writeFile(join(cache, 'bin', 'server-1.0'), 'program')
  await forgetGo(cache)
  expect(await readdir(cache)).toEqual(['bin'])
  expect(await readdir(join(cache, 'bin'))).toEqual(['server-1.0'])
})

test('where nothing was built the cache folder is not touched, not even by a lock', async () => {
  const cache = join(await emptyFolder(), 'cache')
  await forgetGo(cache)
  expect(existsSync(cache)).toBe(false)
})
