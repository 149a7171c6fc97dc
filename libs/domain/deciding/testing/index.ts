export { folded, given, givenId, type When } from './given.js'
