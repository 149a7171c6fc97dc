import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../../tools/start/build.mjs'
import { freeBlock, startPostgres, step } from '../../tools/servers/index.mjs'

const { values } = parseArgs({
  options: { peers: { type: 'boolean', default: false }, rounds: { type: 'string', default: '7' } },
})
const rounds = Number(values.rounds)

await build(step)
// Benchmarks run what is built; it stands only from here on.
const { benchAppend } = await import('./append.mjs')
const folder = await mkdtemp(join(tmpdir(), 'xinpei-bench-'))
const port = await freeBlock(1, 27_000)
const postgres = await startPostgres({ name: 'postgres', folder, port })
try {
  process.stdout.write(`${machine()}\n\n`)
  const serverPid = Number(
    (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
  )
  const appended = await benchAppend({
    url: postgres.url,
    serverPid,
    rounds,
    withPeers: values.peers,
  })
  process.stdout.write(`## Append\n\n${appended}\n`)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true })
}

function machine() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Linux ${release()}, Node ${process.version}, commit ${commit}`
}
