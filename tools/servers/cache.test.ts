import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cached, isWhole } from './cache.mjs'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'xinpei-cache-'))

test('an entry is made once and taken from then on', async () => {
  const entry = join(await emptyFolder(), 'bin', 'server-1.0')
  let made = 0
  const make = async (temporary: string) => {
    made += 1
    await writeFile(temporary, 'program')
  }
  await cached(entry, make)
  await cached(entry, make)
  expect(made).toBe(1)
  expect(await readFile(entry, 'utf8')).toBe('program')
})

test('a truncated binary is recognised and made again', async () => {
  const entry = join(await emptyFolder(), 'server-1.0')
  const make = (temporary: string) => writeFile(temporary, 'program')
  await cached(entry, make)
  await truncate(entry, 3)
  expect(await isWhole(entry)).toBe(false)
  await cached(entry, make)
  expect(await readFile(entry, 'utf8')).toBe('program')
})

test('a binary with one changed byte is recognised', async () => {
  const entry = join(await emptyFolder(), 'server-1.0')
  await cached(entry, temporary => writeFile(temporary, 'program'))
  await writeFile(entry, 'progrem')
  expect(await isWhole(entry)).toBe(false)
})

test('a file missing from a folder of jars is recognised', async () => {
  const entry = join(await emptyFolder(), 'kafka-1.0')
  await cached(entry, async temporary => {
    await mkdir(temporary)
    await writeFile(join(temporary, 'a.jar'), 'a')
    await writeFile(join(temporary, 'b.jar'), 'b')
  })
  await rm(join(entry, 'b.jar'))
  expect(await isWhole(entry)).toBe(false)
})

test('a build that fails leaves nothing behind', async () => {
  const folder = await emptyFolder()
  const failing = cached(join(folder, 'server-1.0'), async temporary => {
    await writeFile(temporary, 'half')
    throw new Error('the compiler was killed')
  })
  await expect(failing).rejects.toThrow('the compiler was killed')
  expect(await readdir(folder)).toEqual([])
})

test('what a killed build has left is not taken for the binary', async () => {
  const folder = await emptyFolder()
  const entry = join(folder, 'server-1.0')
  // A builder that died by kill -9: its half-written file, and its lock with a pid that is gone.
  await writeFile(`${entry}.unfinished`, 'half')
  await writeFile(`${entry}.lock`, '2147483646')
  await cached(entry, temporary => writeFile(temporary, 'program'))
  expect(await readFile(entry, 'utf8')).toBe('program')
  expect(existsSync(`${entry}.unfinished`)).toBe(false)
})

test('two at once build once', async () => {
  const entry = join(await emptyFolder(), 'server-1.0')
  let made = 0
  const make = async (temporary: string) => {
    made += 1
    await writeFile(temporary, 'program')
  }
  await Promise.all([cached(entry, make), cached(entry, make), cached(entry, make)])
  expect(made).toBe(1)
})
