/** Long enough that a file of 20 MB is some eighty rows, short enough to hold many at once. */
const rowLength = 262_144

/** The same bytes in rows of one length, the last as long as is left. */
export async function* inRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const bytes of source) {
    held.push(bytes)
    size += bytes.length
    if (size < rowLength) continue
    const all = Buffer.concat(held)
    const whole = all.length - (all.length % rowLength)
    for (let at = 0; at < whole; at += rowLength) yield all.subarray(at, at + rowLength)
    held = [all.subarray(whole)]
    size = all.length - whole
  }
  if (size > 0) yield Buffer.concat(held)
}
