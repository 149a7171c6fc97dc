import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRunning, killGroup, startProcess, stopProcess, untilReady } from './processes.mjs'
import { isAlive } from './alive.mjs'
import { until } from './until.mjs'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'xinpei-processes-'))

/** A program that runs until it is told to end. */
const patient = ['-e', 'setInterval(() => {}, 1000)']

/** A program that ignores every polite request. */
const stubborn = [
  '-e',
  "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)",
]

const program = (folder: string, args: string[]) =>
  startProcess({ name: 'one', folder, command: process.execPath, args })

test('what another starter has started is recognised by pid file and command line', async () => {
  const folder = await emptyFolder()
  const started = program(folder, patient)
  await until('it is recognised', () => findRunning(folder, 'one'))
  const found = await findRunning(folder, 'one')
  expect(found?.pid).toBe(started.pid)
  await stopProcess(folder, started)
  expect(isAlive(started.pid)).toBe(false)
  expect(await readdir(folder)).toEqual(['one.log'])
})

test('a pid that now belongs to another program is left alone', async () => {
  const folder = await emptyFolder()
  const somebodyElse = program(folder, patient)
  const record = join(folder, 'one.pid.json')
  await writeFile(record, (await readFile(record, 'utf8')).replace('setInterval', 'somethingElse'))
  expect(await findRunning(folder, 'one')).toBeUndefined()
  expect(isAlive(somebodyElse.pid)).toBe(true)
  killGroup(somebodyElse.pid)
})

test('a pid file cut short by a full disk is nothing', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'one.pid.json'), '{"name":"one","pi')
  expect(await findRunning(folder, 'one')).toBeUndefined()
})

test('who does not end in time is killed', async () => {
  const folder = await emptyFolder()
  const started = program(folder, stubborn)
  await untilReady(folder, started, async () =>
    (await readFile(join(folder, 'one.log'), 'utf8')).includes('up'),
  )
  await stopProcess(folder, started, { withinMs: 200 })
  expect(isAlive(started.pid)).toBe(false)
})

test('who dies while starting is reported at once, with the end of its log', async () => {
  const folder = await emptyFolder()
  const failing = program(folder, ['-e', "console.error('no such key'); process.exit(3)"])
  const refused = () => Promise.reject(new Error('connection refused'))
  await expect(untilReady(folder, failing, refused)).rejects.toThrow(
    /one ended while starting:\nno such key/,
  )
})

test('a program that is not there is reported, not thrown about later', async () => {
  const folder = await emptyFolder()
  const start = () =>
    startProcess({ name: 'one', folder, command: join(folder, 'nothing'), args: [] })
  expect(start).toThrow(/nothing cannot be started\n.*executable/)
  expect(await findRunning(folder, 'one')).toBeUndefined()
})
