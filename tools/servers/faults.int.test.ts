import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cached, isWhole } from './cache.mjs'
import { freeBlock } from './ports.mjs'
import { startPostgres } from './postgres.mjs'
import { until } from './until.mjs'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'xinpei-faults-'))
const cacheModule = join(import.meta.dirname, 'cache.mjs')
const postgresModule = join(import.meta.dirname, 'postgres.mjs')

test('a data folder of another version: one message, and the folder untouched', async () => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'postgres'))
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  const start = startPostgres({ name: 'postgres', folder, port: await freeBlock(1, 24_000) })
  await expect(start).rejects.toThrow(
    /postgres was written by PostgreSQL 17, this release runs 18\n.*npm run reset/,
  )
  expect(await readdir(folder, { recursive: true })).toEqual(['postgres', 'postgres/PG_VERSION'])
})

test('a cluster that another process runs on the data folder is taken over', async () => {
  const folder = await emptyFolder()
  const port = await freeBlock(2, 24_000)
  const first = await startPostgres({ name: 'postgres', folder, port, durable: false })
  const second = await startPostgres({ name: 'postgres', folder, port: port + 1, durable: false })
  expect(second.url).toBe(first.url)
  await second.stop()
})

test('a build killed half-way is made again from the start', async () => {
  const entry = join(await emptyFolder(), 'server-1.0')
  const program = `
    import { writeFile } from 'node:fs/promises'
    import { cached } from ${JSON.stringify(cacheModule)}
    await cached(${JSON.stringify(entry)}, async temporary => {
      await writeFile(temporary, 'half')
      setInterval(() => {}, 1000)
      await new Promise(() => {})
    })`
  const builder = spawn(process.execPath, ['--input-type=module', '--eval', program])
  await until('half of it stands', () => readFile(`${entry}.unfinished`, 'utf8'))
  builder.kill('SIGKILL')
  expect(await isWhole(entry)).toBe(false)
  await cached(entry, temporary => writeFile(temporary, 'whole'))
  expect(await readFile(entry, 'utf8')).toBe('whole')
  expect(await readdir(join(entry, '..'))).toEqual(['server-1.0', 'server-1.0.manifest.json'])
})

test('a full cache disk: one message with the remedy, nothing left behind', async () => {
  const { output, left } = onSmallDisk(
    await emptyFolder(),
    disk => `
    import { writeFile } from 'node:fs/promises'
    import { cached } from ${JSON.stringify(cacheModule)}
    const make = temporary => writeFile(temporary, Buffer.alloc(1_000_000))
    await cached(${JSON.stringify(join(disk, 'bin', 'server-1.0'))}, make)`,
  )
  expect(output).toMatch(/the disk that holds .*bin is full\n.*XINPEI_CACHE/)
  expect(left).toEqual(['bin'])
})

test('a full data disk: one message, no half-made cluster', async () => {
  const { output, left } = onSmallDisk(
    await emptyFolder(),
    disk => `
    import { startPostgres } from ${JSON.stringify(postgresModule)}
    await startPostgres({ name: 'postgres', folder: ${JSON.stringify(disk)}, port: 24999 })`,
  )
  expect(output).toMatch(/the disk is full: no PostgreSQL data folder could be made/)
  expect(left).toEqual([])
})

/**
 * Runs a program with 256 KB mounted on `disk` in a mount namespace of its own; nobody else sees it.
 */
function onSmallDisk(disk: string, program: (disk: string) => string) {
  const rights = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const script = [
    `mount -t tmpfs -o size=256k tmpfs '${disk}'`,
    `"$0" --input-type=module --eval "$1" 2>&1`,
    `echo '--- left'; ls '${disk}'`,
  ].join('\n')
  const shell = ['--mount', 'sh', '-c', script, process.execPath, program(disk)]
  const { stdout } = spawnSync('unshare', [...rights, ...shell], { encoding: 'utf8' })
  const [output = '', left = ''] = stdout.split('--- left')
  return { output, left: left.trim().split('\n').filter(Boolean) }
}
