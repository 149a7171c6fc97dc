export type { EnvelopeHeader } from './envelope.js'
export { parted } from './header.js'
export { open, type EnvelopeFault, type Opened } from './open.js'
export { commitmentTo, seal, type Attachment, type ToSeal } from './seal.js'
