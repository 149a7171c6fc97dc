export { folded, given, type When } from './given.js'
