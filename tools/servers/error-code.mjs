/**
 * Whether an error carries this code, such as `EEXIST`. Asked of its shape, not of its class: an
 * error may come from another realm, as it does under jest.
 *
 * @param {unknown} error
 * @param {string} code
 */
export function isCode(error, code) {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
