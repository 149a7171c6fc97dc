import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../tools/servers/index.mjs'

/** @typedef {Awaited<ReturnType<typeof scratchCopy>>} Scratch */

/** A copy of the working tree in which faults are made; the tree itself is never touched. */
export async function scratchCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'xinpei-sabotage-'))
  for (const file of sources()) await cp(join(ROOT, file), join(folder, file))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    /**
     * Makes a fault, works, and mends it.
     *
     * @template T
     * @param {import('./fault.mjs').Fault} fault
     * @param {() => Promise<T>} work
     * @returns {Promise<T>}
     * @throws when the file no longer has that very text once
     */
    async with({ file, from, to }, work) {
      const path = join(folder, file)
      const sound = await readFile(path, 'utf8')
      const times = sound.split(from).length - 1
      if (times !== 1) throw new Error(`${file} has ${times} times, not once:\n${from}`)
      await writeFile(
        path,
        sound.replace(from, () => to),
      )
      try {
        return await work()
      } finally {
        await writeFile(path, sound)
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Everything that is ours, committed or not yet. */
function sources() {
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  )
  return list.split('\0').filter(file => file !== '')
}
