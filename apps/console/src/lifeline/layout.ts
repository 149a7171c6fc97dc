import type { DutyItem, Item } from './items.js'

/** The stretch of time in sight and the pixels it is drawn on. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly width: number
}

/** What is drawn as one: an item, or several that lie closer together than the eye can part. */
export interface Mark {
  readonly lane: string
  /** Row of the picture, counted from its top. */
  readonly row: number
  readonly items: readonly [Item, ...Item[]]
  readonly shape: 'bar' | 'point'
  /** Pixels from the left edge of the stretch in sight. */
  readonly left: number
  readonly right: number
  /** The words beside or inside it, where they fit. */
  readonly label?: { readonly text: string; readonly inside: boolean; readonly before?: boolean }
}

export interface Row {
  readonly lane: string
  /** The first row of its lane carries the lane's name. */
  readonly first: boolean
}

export interface Layout {
  readonly rows: readonly Row[]
  readonly marks: readonly Mark[]
}

/** Marks closer than this merge into a count. */
export const closest = 14
/** Radius of a point, and of one that carries a count. */
export const radius = { one: 5, several: 10 }
/** Rows that duties may fill before the rest merges into counts. */
const mostRows = 7
const gap = 8

/** A mark before it has a row. */
type Placed = Omit<Mark, 'row' | 'lane'>

/** Rough width of words at 12 px: a Chinese character is square, a Latin letter about half of it. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (one > '\u2e7f' ? 12 : 6.8), 0)
}

export const xOf = ({ from, to, width }: Scale, at: number): number =>
  ((at - from) / (to - from)) * width

/** What a mark is called: its item, or the several that it stands for. */
type Words = (first: Item, ...others: readonly Item[]) => string

const radiusOf = (count: number) => (count > 1 ? radius.several : radius.one)

interface Point {
  readonly x: number
  readonly items: [Item, ...Item[]]
}

const touches = (one: Point, next: Point): boolean => {
  const apart = radiusOf(one.items.length) + radiusOf(next.items.length) + 2
  return next.x - one.x < Math.max(closest, apart)
}

/** Points at which marks stand, near ones merged until none touches the next. */
function pointsOf(items: readonly Item[], scale: Scale): Placed[] {
  const points: Point[] = []
  for (const item of items) {
    let last: Point = { x: xOf(scale, item.to), items: [item] }
    let before = points.pop()
    // A mark that grows may come to touch the one before it.
    while (before && touches(before, last)) {
      last = { x: before.x, items: [...before.items, ...last.items] }
      before = points.pop()
    }
    points.push(...(before ? [before] : []), last)
  }
  return points.map(({ x, items: merged }) => {
    const r = radiusOf(merged.length)
    return { items: merged, shape: 'point', left: x - r, right: x + r }
  })
}

function barOf(item: Item, scale: Scale): Placed {
  const left = Math.max(0, xOf(scale, item.from))
  const right = Math.min(scale.width, Math.max(left + 3, xOf(scale, item.to)))
  return { items: [item], shape: 'bar', left, right }
}

/** Writes words beside each mark of a row where they fit before the next one. */
function labelled(marks: readonly Placed[], scale: Scale, words: Words): Placed[] {
  return marks.map((mark, place) => {
    if (mark.items.length > 1) return mark
    const text = words(mark.items[0])
    const needed = textWidth(text) + gap
    if (mark.shape === 'bar' && mark.right - mark.left > needed + gap)
      return { ...mark, label: { text, inside: true } }
    const next = marks[place + 1]?.left ?? scale.width
    return mark.shape === 'point' && next - mark.right > needed
      ? { ...mark, label: { text, inside: false } }
      : mark
  })
}

/** An ended duty too short to be seen as a bar. */
const isShort = (item: DutyItem, scale: Scale): boolean =>
  ['done', 'by-law', 'withdrawn'].includes(item.state) &&
  xOf(scale, item.to) - xOf(scale, item.from) < closest

/** Words stand behind a bar; at the right edge before it; of a bar from edge to edge inside it. */
function placeOf(
  { left, right }: Placed,
  needed: number,
  { width }: Scale,
): 'behind' | 'before' | 'inside' | undefined {
  if (right + needed <= width) return 'behind'
  if (left >= needed) return 'before'
  return right - left > needed ? 'inside' : undefined
}

/** Puts bars into as few rows as keep them and their words apart; what finds no row is left over. */
function packed(bars: readonly Placed[], scale: Scale, words: Words) {
  const filled: { until: number; marks: Placed[] }[] = []
  const left: Item[] = []
  for (const bar of bars) {
    const text = words(bar.items[0])
    // Room for the sign at its end and for the words.
    const needed = 2 * closest + textWidth(text)
    const place = placeOf(bar, needed, scale)
    const from = place === 'before' ? bar.left - needed : bar.left
    const until = place === 'behind' ? bar.right + needed : bar.right + 2 * closest
    const mark: Placed =
      place === undefined
        ? bar
        : { ...bar, label: { text, inside: place === 'inside', before: place === 'before' } }
    const row = filled.find(one => one.until < from)
    if (row) {
      row.until = until
      row.marks.push(mark)
    } else if (filled.length < mostRows) filled.push({ until, marks: [mark] })
    else left.push(bar.items[0])
  }
  return { rows: filled.map(({ marks }) => marks), left }
}

function rowsOfDuties(items: readonly DutyItem[], scale: Scale, words: Words) {
  const seen = items.filter(item => item.to >= scale.from && item.from <= scale.to)
  const short = seen.filter(item => isShort(item, scale))
  const bars = seen.filter(item => !isShort(item, scale)).map(item => barOf(item, scale))
  const { rows, left } = packed(bars, scale, words)
  const points = pointsOf(
    [...short, ...left].toSorted((one, other) => one.to - other.to),
    scale,
  )
  return points.length === 0 ? rows : [labelled(points, scale, words), ...rows]
}

/** Whether two jumps of the clock are drawn as one: one too short to be seen joins its neighbour. */
const isOneLine = (one: Placed, next: Placed): boolean =>
  next.left - one.right < closest &&
  Math.min(next.right - next.left, one.right - one.left) < closest

/** Jumps of the clock follow one another; their words stand in a line that is long enough. */
function linesOf(items: readonly Item[], scale: Scale, words: Words): Placed[] {
  const lines: Placed[] = []
  for (const item of items) {
    const line = barOf(item, scale)
    const before = lines.pop()
    if (before === undefined) lines.push(line)
    else if (isOneLine(before, line))
      lines.push({ ...before, right: line.right, items: [...before.items, item] })
    else lines.push(before, line)
  }
  return lines.map(line => {
    const text = words(...line.items)
    const fits = line.right - line.left > textWidth(text) + 4 * gap
    return fits ? { ...line, label: { text, inside: true } } : line
  })
}

function rowsOf(lane: string, items: readonly Item[], scale: Scale, words: Words) {
  const inSight = items.filter(item => item.to >= scale.from && item.from <= scale.to)
  const duties = inSight.filter(item => item.kind === 'duty')
  if (duties.length > 0) return rowsOfDuties(duties, scale, words)
  const [first] = inSight
  if (first?.kind === 'clock-jump') return [linesOf(inSight, scale, words)]
  const asBars = first?.kind === 'phase' || first?.kind === 'suspension'
  const marks = asBars ? inSight.map(item => barOf(item, scale)) : pointsOf(inSight, scale)
  return [labelled(marks, scale, words)]
}

/** Where everything stands: rows lane by lane, each item in exactly one mark of those in sight. */
export function layoutOf(
  lanes: readonly string[],
  items: readonly Item[],
  scale: Scale,
  words: Words,
): Layout {
  const byLane = Map.groupBy(items, ({ lane }) => lane)
  const rows: Row[] = []
  const marks: Mark[] = []
  for (const lane of lanes)
    for (const [place, placed] of rowsOf(lane, byLane.get(lane) ?? [], scale, words).entries()) {
      marks.push(...placed.map(mark => ({ ...mark, lane, row: rows.length })))
      rows.push({ lane, first: place === 0 })
    }
  return { rows, marks }
}
