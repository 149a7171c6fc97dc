import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal } from './journal.js'

const freshPath = () => join(mkdtempSync(join(tmpdir(), 'journal-')), 'kept', 'a.jsonl')

test('what was appended is there after reopening, in order', () => {
  const path = freshPath()
  const first = openJournal<{ n: number }>(path)
  first.append({ n: 1 })
  first.append({ n: 2 })
  first.close()
  const second = openJournal<{ n: number }>(path)
  second.append({ n: 3 })
  expect(second.entries).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  second.close()
})

test('a line cut short by a kill is dropped, and the next one starts cleanly', () => {
  const path = freshPath()
  const first = openJournal<{ n: number }>(path)
  first.append({ n: 1 })
  first.close()
  appendFileSync(path, '{"n":2')
  const second = openJournal<{ n: number }>(path)
  expect(second.entries).toEqual([{ n: 1 }])
  second.append({ n: 3 })
  second.close()
  expect(readFileSync(path, 'utf8')).toBe('{"n":1}\n{"n":3}\n')
})
