/** @typedef {import('../fault.mjs').Fault} Fault */

const bid = 'libs/domain/procurement/bid'

/** What is sealed and who opens it. @type {readonly Fault[]} */
export const sealing = [
  {
    what: 'an envelope sealed for another lot is handed in',
    file: `${bid}/sealed-bytes.ts`,
    from: 'header.lot === lot && ',
    to: '',
    test: `${bid}/bid.test.ts`,
  },
  {
    what: 'what was opened need not be what lies under the commitment',
    file: `${bid}/open-bid.ts`,
    from: 'if (found?.commitment !== commitment)',
    to: 'if (!found)',
    test: `${bid}/bid.test.ts`,
  },
  {
    what: 'the end of an envelope may be cut off',
    file: 'libs/sealing/envelope/envelope.ts',
    from: 'nonce[11] = isLast ? 1 : 0',
    to: '',
    test: 'libs/sealing/envelope/envelope.test.ts',
  },
  {
    what: 'the readable lines of an envelope are not bound to its bytes',
    file: 'libs/sealing/envelope/envelope.ts',
    from: 'bytesOf(sm3(textBytes(header)))',
    to: 'bytesOf(sm3(textBytes(header.slice(0, 9))))',
    test: 'libs/sealing/envelope/envelope.test.ts',
  },
  {
    what: 'a signature of SM2 may have a half that is no number of the group',
    file: 'libs/sealing/sm/sm2.ts',
    from: 'if (!halves.every(isScalar) || !isPublicKey(publicKey)) return false',
    to: 'if (!isPublicKey(publicKey)) return false',
    test: 'libs/sealing/sm/published.test.ts',
  },
  {
    what: 'half of an upload is found under its hash',
    file: 'libs/evidence/memory-bytes.ts',
    from: "if (size > most) return 'too-long'",
    to: 'if (size > most) break',
    test: 'libs/evidence/memory-bytes.test.ts',
  },
]
