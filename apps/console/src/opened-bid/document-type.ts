/** What a browser shows by itself and runs nothing of: a page or a drawing with scripts is none of these. */
const shown: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain;charset=utf-8',
}

/** As what a document is opened in a window of its own; undefined where it can only be downloaded. */
export function shownAs(name: string): string | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return Object.hasOwn(shown, ending) ? shown[ending] : undefined
}
