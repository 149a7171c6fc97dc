import { memoryBytes } from './index.js'
import { bytesContract } from './testing/bytes-contract.js'

const store = memoryBytes()

bytesContract(() => store)
