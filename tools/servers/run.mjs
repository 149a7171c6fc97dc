import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

// A build must not outlive the one who asked for it.
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

/**
 * Makes a child end with us, when we end by `process.exit` or by ourselves.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function endsWithUs(child) {
  running.add(child)
  child.once('close', () => running.delete(child))
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>,
 *           onLine?: (line: string) => void, input?: string }} [options]
 * @returns {Promise<string>} what it wrote, both channels in order
 * @throws {CommandFailed} when it cannot be started or does not end with 0
 */
export function run(command, args, { cwd, env = {}, onLine, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
    })
    endsWithUs(child)
    let output = ''
    /** @param {Buffer} chunk */
    const take = chunk => {
      output += chunk.toString('utf8')
      if (onLine) for (const line of chunk.toString('utf8').trimEnd().split('\n')) onLine(line)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.stdin?.end(input)
    child.on('error', error => {
      reject(new CommandFailed(command, args, error.message))
    })
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new CommandFailed(command, args, `${output}\n(ended with ${code ?? signal})`))
    })
  })
}

/** A command did not end with 0; `output` holds all it wrote. */
export class CommandFailed extends Error {
  /** @type {string} */
  output = ''

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {string} output
   */
  constructor(command, args, output) {
    super(
      `${command} ${args.slice(0, 3).join(' ')} failed:\n${output.trim().split('\n').slice(-20).join('\n')}`,
    )
    this.name = 'CommandFailed'
    // Not enumerable: the message has its end, and nobody wants to be shown all of it twice.
    Object.defineProperty(this, 'output', { value: output, enumerable: false })
  }
}
