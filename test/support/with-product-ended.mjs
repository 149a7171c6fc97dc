import { rm } from 'node:fs/promises'
import { isAlive, until } from '../../tools/servers/index.mjs'

/** Stops what `withProduct` has started, in its order, and throws its data away. */
export default async function withProductEnded() {
  const told = process.env.XINPEI_TEST_STARTER
  if (told === undefined) return
  /** @type {unknown} */
  const starter = JSON.parse(told)
  // Written by withProduct.
  const { pid, folder } = /** @type {{ pid: number, folder: string }} */ (starter)
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  await until('the product has stopped', () => !isAlive(pid))
  await rm(folder, { recursive: true, force: true })
}
