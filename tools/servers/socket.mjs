import { connect } from 'node:net'

/**
 * Sends one request to a port on loopback and judges the first bytes of the answer. Nobody there,
 * silence for a second, or an answer that `accepts` refuses: false.
 *
 * @param {number} port
 * @param {Buffer} request
 * @param {(answer: Buffer) => boolean} accepts
 * @returns {Promise<boolean>}
 */
export function answers(port, request, accepts) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    /** @param {boolean} accepted */
    const done = accepted => {
      socket.destroy()
      resolve(accepted)
    }
    socket.setTimeout(1_000, () => {
      done(false)
    })
    socket.once('error', () => {
      done(false)
    })
    socket.once('connect', () => socket.write(request))
    socket.once('data', answer => {
      done(accepts(answer))
    })
  })
}
