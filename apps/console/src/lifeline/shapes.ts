import { fontFamily } from '../look/theme.js'
import type { Tokens } from '../look/tokens.js'
import type { Scale } from './layout.js'

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

export const barHeight = 16

/** Words beside a mark or in it. */
export const words = (
  place: Place,
  { text, x, fill, align = 'left' }: { text: string; x: number; fill: string; align?: string },
): Shape => ({
  type: 'text',
  silent: true,
  style: { text, x, y: place.y, fill, align, verticalAlign: 'middle', fontSize: 12, fontFamily },
})

/** The bar of a row between two pixels of the stretch in sight. */
export const box = (place: Place, left: number, right: number): Box => ({
  x: left + place.offset,
  y: place.y - barHeight / 2,
  width: Math.max(2, right - left),
  height: barHeight,
})
