export { commitmentOf, sealedText, type Sha256 } from './commitment.js'
