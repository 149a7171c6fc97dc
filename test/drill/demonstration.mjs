import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { endsWithUs, ROOT } from '../../tools/servers/index.mjs'
import { productNode } from '../../tools/start/build.mjs'

/**
 * Plays the demonstration from plan to rating, as `npm run demo` does.
 *
 * @param {Record<string, string>} environment
 * @param {string} log file that keeps its words
 * @returns {{ running: () => boolean, rated: Promise<string> }} `rated` is the published grade; it
 *   rejects with the last lines where there is none
 */
export function playDemonstration(environment, log) {
  let running = true
  const child = spawn(productNode(), [join(ROOT, 'dist', 'apps', 'cli', 'main.js'), 'demo'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endsWithUs(child)
  const kept = createWriteStream(log, { flags: 'a' })
  let said = ''
  /** @param {Buffer} chunk */
  const hear = chunk => {
    kept.write(chunk)
    said += chunk.toString('utf8')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  /** @type {Promise<string>} */
  const rated = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      running = false
      kept.end()
      const grade = /^demonstration complete: \S+ rated (\S+)$/m.exec(said)?.[1]
      if (code === 0 && grade !== undefined) resolve(grade)
      else reject(new Error(`the demonstration ended with ${code}:\n${lastLines(said)}`))
    })
  })
  return { running: () => running, rated }
}

/** @param {string} text */
const lastLines = text => text.trimEnd().split('\n').slice(-12).join('\n')
