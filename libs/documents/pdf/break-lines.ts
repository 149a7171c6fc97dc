/** What may not begin a line, and what may not end one 避头尾. */
const notFirst = '，。、；：！？）》〉」』】〕％%…—·,.;:!?)]}'
const notLast = '（《〈「『【〔([{￥'
const latin = /[0-9A-Za-z.,:;%/\-–−+@#&_'"]/

/** Width of a character in the font and size in question. */
export type Measure = (character: string) => number

interface Breaking {
  readonly measure: Measure
  readonly width: number
  /** Of the first line only. */
  readonly indent?: number
}

/**
 * Breaks Chinese text into lines: after any character, except that numbers and Latin words stay
 * whole, closing marks never begin and opening marks never end a line. A word longer than a line is
 * broken where the line ends.
 */
export function breakLines(text: string, { measure, width, indent = 0 }: Breaking): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let room = lines.length === 0 ? width - indent : width
    let line = ''
    let used = 0
    for (const unit of units(paragraph)) {
      for (const piece of fitting(unit, width, measure)) {
        const needed = widthOf(piece, measure)
        if (used + needed > room + 0.01 && line !== '') {
          lines.push(line.trimEnd())
          ;[line, used, room] = ['', 0, width]
        }
        if (line === '' && piece === ' ') continue
        line += piece
        used += needed
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

export const widthOf = (text: string, measure: Measure): number =>
  Array.from(text).reduce((sum, character) => sum + measure(character), 0)

/**
 * What is never torn: a word, and a character with the marks that cling to it; a space behind an opening
 * mark does not part it from what it opens.
 */
function units(paragraph: string): string[] {
  const found: string[] = []
  for (const character of paragraph) {
    const last = found.at(-1)
    if (last !== undefined && clings(last, character)) found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

function clings(before: string, character: string): boolean {
  const end = before.trimEnd().at(-1)
  const opens = end !== undefined && notLast.includes(end)
  if (character === ' ' || opens) return opens
  if (notFirst.includes(character)) return true
  return latin.test(before.at(-1) ?? '') && latin.test(character)
}

/** A unit wider than a whole line is cut after as many characters as the line holds. */
function fitting(unit: string, width: number, measure: Measure): string[] {
  if (widthOf(unit, measure) <= width) return [unit]
  return Array.from(unit).reduce<string[]>((pieces, character) => {
    const last = pieces.at(-1)
    if (last === undefined || widthOf(last + character, measure) > width) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
    return pieces
  }, [])
}
