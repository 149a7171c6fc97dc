import type { Tokens } from '../look/tokens.js'
import type { DutyItem } from './items.js'
import { textWidth, xOf, type Mark } from './layout.js'
import { barHeight, box, words, type Place, type Shape } from './shapes.js'

/** Colour of a duty and the sign at its end: colour means state only, so what is done has none. */
export function dutyLook({ state }: DutyItem, { state: states, third, primary }: Tokens) {
  switch (state) {
    case 'late':
      return { colour: states.error[0], sign: '!' }
    case 'done-late':
      return { colour: third, sign: '✓' }
    case 'paused':
      return { colour: states.paused[0], sign: 'Ⅱ' }
    case 'by-law':
      return { colour: third, sign: '⚑' }
    case 'open':
      return { colour: primary, sign: '' }
    case 'withdrawn':
      return { colour: third, sign: '×' }
    case 'done':
      return { colour: third, sign: '✓' }
  }
}

/** What is drawn of a duty besides its words: where it is solid, and how far it went beyond due. */
interface DutyParts {
  readonly colour: string
  /** Pixels up to which time is spent. */
  readonly solid: number
  readonly ended: boolean
}

/** Solid up to now or to the act, outlined to the due instant, in error beyond it. */
export function drawDuty(mark: Mark, item: DutyItem, place: Place): Shape[] {
  const { tokens, scale, now } = place
  const { colour, sign } = dutyLook(item, tokens)
  const at = (instant: number) => Math.min(mark.right, Math.max(mark.left, xOf(scale, instant)))
  const ended = item.duty.endedAt !== undefined
  const beyond = ended ? item.to : now
  const parts = { colour, ended, solid: at(Math.min(beyond, item.due)) }
  return [
    ...bars(mark, { ...parts, provisional: item.duty.provisional }, place),
    ...(beyond > item.due ? [lateBar(at(item.due), at(beyond), place)] : []),
    ...(item.state === 'paused' ? hatch(mark, place, colour) : []),
    ...name(mark, { ...parts, sign, late: item.state === 'late' }, place),
  ]
}

function bars(
  mark: Mark,
  { colour, solid, ended, provisional }: DutyParts & { readonly provisional: boolean },
  place: Place,
): Shape[] {
  const { tokens } = place
  return [
    {
      type: 'rect',
      shape: { ...box(place, mark.left, mark.right), r: 2 },
      style: { fill: tokens.box, stroke: colour, lineDash: provisional ? [4, 3] : undefined },
    },
    {
      type: 'rect',
      shape: { ...box(place, mark.left, solid), r: 2 },
      style: ended ? { fill: tokens.state.neutral[2], stroke: tokens.control } : { fill: colour },
    },
  ]
}

const lateBar = (from: number, to: number, place: Place): Shape => ({
  type: 'rect',
  shape: { ...box(place, from, to), r: 2 },
  style: { fill: place.tokens.state.error[0] },
})

/** The duty's name where the layout found room for it, and the sign of its end behind the bar. */
function name(
  mark: Mark,
  told: DutyParts & { readonly sign: string; readonly late: boolean },
  place: Place,
): Shape[] {
  const { tokens, offset } = place
  const { label } = mark
  const fill = told.late ? tokens.state.error[0] : tokens.second
  const behind = (text: string) => words(place, { text, x: mark.right + offset + 6, fill })
  if (label === undefined) return [behind(told.sign)]
  const { text } = label
  if (label.inside) return [wordsInside(mark, { ...told, text }, place), behind(told.sign)]
  if (!label.before) return [behind([told.sign, text].filter(part => part !== '').join(' '))]
  return [
    words(place, { text, x: mark.left + offset - 6, fill, align: 'right' }),
    behind(told.sign),
  ]
}

/** Words within a bar: on its open part where they fit there, else on what is spent of it. */
function wordsInside(
  { left, right }: Mark,
  { text, solid, ended }: DutyParts & { readonly text: string },
  place: Place,
): Shape {
  const { tokens, offset } = place
  const fits = !ended && right - solid > textWidth(text) + 12
  const fill = ended || fits ? tokens.second : tokens.onPrimary
  return words(place, { text, x: (fits ? solid : left) + offset + 6, fill })
}

/** Slanting lines across a bar: the clock stands still. */
export function hatch(mark: Mark, place: Place, colour: string): Shape[] {
  const { x, y, width } = box(place, mark.left, mark.right)
  const lines = Math.floor((width - barHeight / 2) / 6)
  return Array.from({ length: Math.max(0, lines) }, (_, line) => ({
    type: 'polyline',
    silent: true,
    shape: {
      points: [
        [x + line * 6, y + barHeight],
        [x + line * 6 + barHeight / 2, y],
      ],
    },
    style: { stroke: colour, fill: 'none', lineWidth: 1 },
  }))
}
