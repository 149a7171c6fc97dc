export { draftsIn, type Draft, type Drafts } from './drafts.js'
