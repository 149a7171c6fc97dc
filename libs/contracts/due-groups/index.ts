export { dueGroupOf, dueGroups, endOfDay, endOfWeek, type DueGroup } from './due-groups.js'
