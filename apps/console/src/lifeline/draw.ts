import { drawDuty, dutyLook, hatch } from './draw-duty.js'
import { drawJump } from './draw-jump.js'
import type { EventItem, PhaseItem } from './items.js'
import { radius, type Mark } from './layout.js'
import { box, words, type Place, type Shape } from './shapes.js'

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
  if (item.kind === 'clock-jump') return drawJump(mark, place)
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
