export { canonical, type Sealable } from './canonical.js'
export { commitmentOf, sealedText, type Sha256 } from './commitment/index.js'
export { nodeSha256 } from './node-sha256.js'
export { nodeDigests } from './node-digests.js'
