import type { Issue } from './types.js'

/**
 * Text that PostgreSQL's jsonb cannot hold, wherever it stands in a body: NUL, or half a surrogate
 * pair. Unnamed here it would come back as a fault of ours.
 */
export function unstorableText(body: unknown, path: readonly string[] = []): readonly Issue[] {
  if (typeof body === 'string') return isStorable(body) ? [] : [issueAt(path)]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([field, held]) =>
    isStorable(field) ? unstorableText(held, [...path, field]) : [issueAt(path)],
  )
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const issueAt = (path: readonly string[]): Issue => ({
  path: path.join('.'),
  code: 'unstorable_text',
  messages: {
    zh: '含有无法保存的字符（空字符或不完整的字符）',
    en: 'holds a character that cannot be kept: NUL, or half of one',
  },
})
