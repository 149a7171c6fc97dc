import { textWidth, type Mark } from './layout.js'
import { words, type Place, type Shape } from './shapes.js'

/** Half the height of the stroke at which a line is broken. */
const stroke = 4

/** Time nobody lived through: a broken line from where the clock stood to where it went. */
export function drawJump(mark: Mark, place: Place): Shape[] {
  const { tokens, y, offset } = place
  const left = mark.left + offset + 1
  const right = Math.max(left + 2, mark.right + offset - 1)
  const style = { stroke: tokens.third, fill: 'none', lineWidth: 1 }
  const line = (points: [number, number][], dash?: readonly number[]): Shape => ({
    type: 'polyline',
    silent: true,
    shape: { points },
    style: dash ? { ...style, lineDash: dash } : style,
  })
  // The strokes lean like those of a broken axis; the words stand in the line's middle.
  const ends = [left, right].map(x =>
    line([
      [x - 2, y + stroke],
      [x + 2, y - stroke],
    ]),
  )
  const text = mark.label?.text
  const middle = (left + right) / 2
  const room = text === undefined ? 0 : textWidth(text) / 2 + 4
  return [
    // Seen by the pointer alone: a line is too thin to be met.
    {
      type: 'rect',
      shape: { x: left, y: y - 8, width: right - left, height: 16 },
      style: { fill: 'transparent' },
    },
    line(
      [
        [left, y],
        [middle - room, y],
      ],
      [4, 3],
    ),
    line(
      [
        [middle + room, y],
        [right, y],
      ],
      [4, 3],
    ),
    ...ends,
    ...(text === undefined
      ? []
      : [words(place, { text, x: middle, fill: tokens.third, align: 'center' })]),
  ]
}
