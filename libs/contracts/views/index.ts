export { deadlineSheet, type DeadlineSheet } from './deadline-sheet.js'
export { type DutyView } from './duty-view.js'
export { whatHappens, type ForetoldDuty, type WhatHappens } from './what-happens.js'
export * from './project-view.js'
