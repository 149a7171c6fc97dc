export { bytesOf, hexOf, randomBytes, textBytes, textIn, textOf } from './bytes.js'
export {
  decryptWith,
  encryptTo,
  isPublicKey,
  isSignedBy,
  keyPairFrom,
  newKeyPair,
  publicKeyOf,
  sign,
  type KeyPair,
} from './sm2.js'
export { joined, portableDigests, sm3, type Digest, type Digests } from './sm3.js'
export { decryptGcm, encryptBlock, encryptGcm, keyLength } from './sm4.js'
