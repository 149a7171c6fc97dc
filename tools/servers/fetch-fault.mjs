import { isCode } from './error-code.mjs'
import { StartFault } from './fault.mjs'
import { CommandFailed } from './run.mjs'

const NO_ROOM = /no space left on device|ENOSPC/i
const NO_NETWORK =
  /no such host|Unknown host|UnknownHost|network is unreachable|connection refused|i\/o timeout|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/i

/**
 * What a person can mend about a failed fetch or build, or the error itself.
 *
 * @param {unknown} error
 * @param {string} folder into which something was to be put
 * @returns {unknown}
 */
export function explainFetch(error, folder) {
  const said = error instanceof CommandFailed ? error.output : ''
  if (isCode(error, 'ENOSPC') || NO_ROOM.test(said)) {
    return new StartFault(
      `the disk that holds ${folder} is full`,
      'free space there, or name another folder in XINPEI_CACHE',
      { cause: error },
    )
  }
  if (NO_NETWORK.test(said)) {
    return new StartFault(
      `what is to be fetched into ${folder} cannot be reached:\n${said.trim().split('\n').at(-1)}`,
      'connect this machine for the first start; later starts need no network',
      { cause: error },
    )
  }
  return error
}
