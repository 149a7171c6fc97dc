import type { CustomSeriesOption, CustomSeriesRenderItemAPI } from 'echarts'
import type { Tokens } from '../look/tokens.js'
import type { Bar, Dot, Lane } from './lanes.js'

export interface Words {
  event(this: void, type: string): string
  bar(this: void, bar: Bar): string
}

type Shape = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>

const barHeight = 12

function barColour(bar: Bar, tokens: Tokens): string {
  if (bar.look === 'late') return tokens.state.error[0]
  if (bar.look === 'paused') return tokens.state.paused[0]
  if (bar.look === 'current') return tokens.primary
  return bar.kind === 'phase' ? (tokens.series[5] ?? tokens.third) : tokens.state.success[0]
}

/** A bar solid up to `solidTo` and outlined to its end; a provisional end is dashed. */
function drawBar(api: CustomSeriesRenderItemAPI, bar: Bar, lane: number, tokens: Tokens): Shape {
  const [left = 0, middle = 0] = api.coord([bar.from, lane])
  const [solid = 0] = api.coord([bar.solidTo, lane])
  const [right = 0] = api.coord([bar.to, lane])
  const colour = barColour(bar, tokens)
  const y = middle - barHeight / 2
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x: left, y, width: Math.max(2, right - left), height: barHeight, r: 2 },
        style: { fill: 'none', stroke: colour, lineDash: bar.provisional ? [4, 3] : false },
      },
      {
        type: 'rect',
        shape: {
          x: left,
          y,
          width: Math.max(2, Math.min(solid, right) - left),
          height: barHeight,
          r: 2,
        },
        style: { fill: colour },
      },
    ],
  }
}

export function barSeries(
  lanes: readonly Lane[],
  tokens: Tokens,
  words: Words,
  now: number,
): CustomSeriesOption {
  const bars = lanes.flatMap((lane, place) => lane.bars.map(bar => ({ bar, place })))
  return {
    type: 'custom',
    clip: true,
    data: bars.map(({ bar, place }) => ({
      name: words.bar(bar),
      value: [bar.from, place, bar.to],
    })),
    encode: { x: [0, 2], y: 1 },
    tooltip: { formatter: '{b}' },
    renderItem: ({ dataIndex }, api) => {
      const drawn = bars[dataIndex]
      return drawn === undefined ? null : drawBar(api, drawn.bar, drawn.place, tokens)
    },
    markLine: {
      symbol: 'none',
      silent: true,
      label: { show: false },
      lineStyle: { color: tokens.text, type: 'solid', width: 1 },
      data: [{ xAxis: now }],
    },
  }
}

/** Decisions are filled, records hollow, what happened elsewhere square, terminal ends a cross. */
function drawDot(api: CustomSeriesRenderItemAPI, dot: Dot, lane: number, tokens: Tokens): Shape {
  const [x = 0, y = 0] = api.coord([dot.at, lane])
  const colour = dot.entry.terminal ? tokens.state.error[0] : tokens.primary
  if (dot.entry.channel === 'elsewhere')
    return {
      type: 'rect',
      shape: { x: x - 4, y: y - 4, width: 8, height: 8 },
      style: { fill: colour },
    }
  const hollow = dot.entry.occurredOn !== undefined
  return {
    type: 'circle',
    shape: { cx: x, cy: y, r: 5 },
    style: {
      fill: hollow ? tokens.box : colour,
      stroke: hollow ? colour : tokens.box,
      lineWidth: 2,
    },
  }
}

export function dotSeries(
  lanes: readonly Lane[],
  tokens: Tokens,
  words: Words,
): CustomSeriesOption {
  const dots = lanes.flatMap((lane, place) => lane.dots.map(dot => ({ dot, place })))
  return {
    type: 'custom',
    clip: true,
    data: dots.map(({ dot, place }) => ({
      name: words.event(dot.entry.type),
      value: [dot.at, place],
    })),
    encode: { x: 0, y: 1 },
    tooltip: { formatter: '{b}' },
    z: 3,
    renderItem: ({ dataIndex }, api) => {
      const drawn = dots[dataIndex]
      return drawn === undefined ? null : drawDot(api, drawn.dot, drawn.place, tokens)
    },
  }
}
