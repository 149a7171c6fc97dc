import type { ProjectPage } from '#libs/contracts/views'

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The life-line's table as a CSV address for a download link; UTF-8 with a mark, so that Excel reads it. */
export function tableOf(page: ProjectPage, words: (type: string) => string): string {
  const rows = page.timeline.map(entry =>
    [entry.effectiveAt ?? entry.at, words(entry.type), entry.role, entry.article ?? '']
      .map(cell)
      .join(','),
  )
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${rows.join('\r\n')}`)}`
}
