export { roles, type Role } from './role.js'
export type { EventOf, EventShapes } from './shapes.js'
