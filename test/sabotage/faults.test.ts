import { existsSync, readFileSync } from 'node:fs'
import { everyFault } from './faults/index.mjs'

test.each(everyFault)('$what: its line stands once, and its test is there', fault => {
  const { file, from, test: red } = fault
  expect([readFileSync(file, 'utf8').split(from).length - 1, existsSync(red)]).toEqual([1, true])
})
