import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Impossible, ROOT, until } from '../../servers/index.mjs'
import { killRecorded } from '../recorded.mjs'

/** A command of the product as a person gives it, and what it has said so far. */
export interface Spoken {
  readonly child: ChildProcess
  said(): string
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** A place of its own for a product under test: data folder and ports. */
export interface Place {
  readonly data: string
  /** Where the pid files of its processes and servers are. */
  readonly folders: readonly string[]
  start(...words: readonly string[]): Spoken
  /** A verb of the command line on what runs here, said to its end; throws what it said if it failed. */
  xinpei(...words: readonly string[]): Promise<readonly string[]>
  /** Kills whatever was started here, for `afterAll`. */
  clear(): Promise<void>
}

/** @param ports the first port of the block that is searched */
export function placeOf(name: string, ports: number, env: Record<string, string> = {}): Place {
  const data = join(mkdtempSync(join(tmpdir(), `xinpei-${name}-`)), 'data')
  const folders = [join(data, 'product'), join(data, 'servers')]
  const environment = {
    ...process.env,
    ...{ XINPEI_DATA: data, XINPEI_PORTS: String(ports) },
    ...env,
  }
  const all: Spoken[] = []
  const speak = (script: string, words: readonly string[]) => {
    const one = spoken([script, ...words], environment)
    all.push(one)
    return one
  }
  return {
    data,
    folders,
    start: (...words) => speak('tools/start/main.mjs', words),
    xinpei: async (...words) => {
      const one = speak('tools/start/xinpei.mjs', words)
      if ((await one.ended) !== 0) throw new Error(one.said())
      return one.said().split('\n')
    },
    clear: async () => {
      for (const { child } of all) child.kill('SIGKILL')
      await Promise.all(folders.map(killRecorded))
    },
  }
}

function spoken(words: readonly string[], env: NodeJS.ProcessEnv): Spoken {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return { child, said: () => text, ended }
}

/** Waits until the starter has printed where to click; fails with its words when it gives up. */
export async function greeted({ child, said }: Spoken): Promise<void> {
  await until(
    'the starter greets',
    () => {
      if (child.exitCode !== null) throw new Impossible(new Error(said()))
      return said().includes('Ctrl-C stops everything')
    },
    { withinMs: 580_000 },
  )
}
