import { fontFamily } from '../look/theme.js'
import type { Tokens } from '../look/tokens.js'
import type { DutyItem, EventItem, PhaseItem } from './items.js'
import { radius, xOf, type Mark, type Scale } from './layout.js'

/** What the drawing of one mark needs; `x` and `y` are pixels of the whole picture. */
export interface Place {
  readonly tokens: Tokens
  readonly scale: Scale
  readonly now: number
  /** Pixels left of the stretch in sight. */
  readonly offset: number
  /** The middle of the mark's row. */
  readonly y: number
  readonly chosen: boolean
}

/** The few shapes the life-line is made of, as ECharts takes them. */
export type Shape =
  | { type: 'rect'; shape: Box & { r?: number }; style: Style; silent?: boolean }
  | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: Style }
  | { type: 'polyline'; shape: { points: [number, number][] }; style: Style; silent?: boolean }
  | { type: 'text'; style: Style & { text: string; x: number; y: number }; silent?: boolean }

interface Box {
  x: number
  y: number
  width: number
  height: number
}

type Style = Readonly<Record<string, unknown>>

const barHeight = 14

const words = (
  place: Place,
  { text, x, fill, align = 'left' }: { text: string; x: number; fill: string; align?: string },
): Shape => ({
  type: 'text',
  silent: true,
  style: { text, x, y: place.y, fill, align, verticalAlign: 'middle', fontSize: 12, fontFamily },
})

const box = (place: Place, left: number, right: number): Box => ({
  x: left + place.offset,
  y: place.y - barHeight / 2,
  width: Math.max(2, right - left),
  height: barHeight,
})

/** Done is quiet, the phase that runs stands out, and ends in the open. */
function drawPhase(mark: Mark, item: PhaseItem, place: Place): Shape[] {
  const { tokens } = place
  const inside = item.current ? tokens.onPrimary : tokens.second
  return [
    {
      type: 'rect',
      shape: { ...box(place, mark.left, mark.right - 1), r: 2 },
      style: {
        fill: item.current ? tokens.primary : tokens.state.neutral[1],
        stroke: item.current ? tokens.primary : tokens.state.neutral[2],
      },
    },
    ...(mark.label
      ? [words(place, { text: mark.label.text, x: mark.left + place.offset + 8, fill: inside })]
      : []),
  ]
}

/** Colour of a duty and the sign at its end: colour means state only, so what is done has none. */
function dutyLook({ state }: DutyItem, { state: states, third, primary }: Tokens) {
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

/** Solid up to now or to the act, outlined to the due instant, in error beyond it. */
function drawDuty(mark: Mark, item: DutyItem, place: Place): Shape[] {
  const { tokens, scale, now, offset } = place
  const { colour, sign } = dutyLook(item, tokens)
  const at = (instant: number) => Math.min(mark.right, Math.max(mark.left, xOf(scale, instant)))
  const ended = item.duty.endedAt !== undefined
  const solid = at(Math.min(ended ? item.to : now, item.due))
  const beyond = ended ? item.to : now
  const dashed = item.duty.provisional ? [4, 3] : undefined
  const shapes: Shape[] = [
    {
      type: 'rect',
      shape: { ...box(place, mark.left, mark.right), r: 2 },
      style: { fill: tokens.box, stroke: colour, lineDash: dashed },
    },
    {
      type: 'rect',
      shape: { ...box(place, mark.left, solid), r: 2 },
      style: ended ? { fill: tokens.state.neutral[2], stroke: tokens.control } : { fill: colour },
    },
  ]
  if (beyond > item.due)
    shapes.push({
      type: 'rect',
      shape: { ...box(place, at(item.due), at(beyond)), r: 2 },
      style: { fill: tokens.state.error[0] },
    })
  if (item.state === 'paused') shapes.push(...hatch(mark, place, colour))
  const name = mark.label?.text ?? ''
  const fill = item.state === 'late' ? tokens.state.error[0] : tokens.second
  if (mark.label?.before)
    shapes.push(words(place, { text: name, x: mark.left + offset - 6, fill, align: 'right' }))
  const behind = mark.label?.before ? [sign] : [sign, name]
  const text = behind.filter(part => part !== '').join(' ')
  return [...shapes, words(place, { text, x: mark.right + offset + 6, fill })]
}

/** Slanting lines across a bar: the clock stands still. */
function hatch(mark: Mark, place: Place, colour: string): Shape[] {
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

/** Decisions filled, records hollow, what happened elsewhere square, a terminal end a cross. */
function drawEvent({ entry }: EventItem, x: number, { tokens, y }: Place): Shape[] {
  const colour = tokens.primary
  const [r, d] = [radius.one, radius.one * 2]
  if (entry.terminal)
    return [
      [-r, r],
      [r, -r],
    ].map(([left = 0, right = 0]) => ({
      type: 'polyline',
      shape: {
        points: [
          [x - r, y + left],
          [x + r, y + right],
        ],
      },
      style: { stroke: tokens.text, fill: 'none', lineWidth: 2 },
    }))
  if (entry.channel === 'elsewhere')
    return [
      {
        type: 'rect',
        shape: { x: x - r, y: y - r, width: d, height: d },
        style: { fill: colour },
      },
    ]
  const hollow = entry.occurredOn !== undefined
  return [
    {
      type: 'circle',
      shape: { cx: x, cy: y, r: r - 1 },
      style: { fill: hollow ? tokens.box : colour, stroke: colour, lineWidth: 2 },
    },
  ]
}

function drawPoint(mark: Mark, place: Place): Shape[] {
  const { tokens, offset, y } = place
  const x = (mark.left + mark.right) / 2 + offset
  const [item] = mark.items
  const several = mark.items.length > 1
  if (several || item.kind === 'duty') {
    const shape = { cx: x, cy: y, r: several ? radius.several : radius.one + 3 }
    const sign = item.kind === 'duty' ? dutyLook(item, tokens).sign : ''
    const text = several ? String(mark.items.length) : sign
    const style = { fill: tokens.state.neutral[1], stroke: tokens.control, lineWidth: 1 }
    return [
      { type: 'circle', shape, style },
      words(place, { text, x, fill: tokens.text, align: 'center' }),
      ...besides(mark, place),
    ]
  }
  return item.kind === 'event'
    ? [...drawEvent(item, x, place), ...besides(mark, place)]
    : besides(mark, place)
}

const besides = (mark: Mark, place: Place): Shape[] =>
  mark.label
    ? [
        words(place, {
          text: mark.label.text,
          x: mark.right + place.offset + 4,
          fill: place.tokens.second,
        }),
      ]
    : []

const bar = (mark: Mark, place: Place): Shape[] => {
  const [item] = mark.items
  if (item.kind === 'phase') return drawPhase(mark, item, place)
  if (item.kind === 'duty') return drawDuty(mark, item, place)
  const colour = place.tokens.state.paused[0]
  return [
    {
      type: 'rect',
      shape: { ...box(place, mark.left, mark.right), r: 2 },
      style: { fill: place.tokens.state.paused[1], stroke: colour },
    },
    ...hatch(mark, place, colour),
  ]
}

/** The shapes of one mark, the chosen one with a ring around it. */
export function drawn(mark: Mark, place: Place): Shape[] {
  const shapes = mark.shape === 'bar' ? bar(mark, place) : drawPoint(mark, place)
  if (!place.chosen) return shapes
  const around = { x: mark.left + place.offset - 4, y: place.y - 13 }
  return [
    ...shapes,
    {
      type: 'rect',
      silent: true,
      shape: { ...around, width: mark.right - mark.left + 8, height: 26, r: 6 },
      style: { fill: 'none', stroke: place.tokens.primary, lineWidth: 2 },
    },
  ]
}
