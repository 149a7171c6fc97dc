import type { CustomSeriesOption, EChartsCoreOption } from 'echarts'
import type { Tokens } from '../look/tokens.js'
import { fontFamily } from '../look/theme.js'
import { ticksOf } from './axis.js'
import { drawn } from './draw.js'
import type { Item } from './items.js'
import { shadedOf } from './shaded.js'
import type { Layout, Mark, Scale } from './layout.js'
import { absolute } from '../elements/when-words.js'

const labelColumn = 88
const rightEdge = 24
export const rowHeight = 28
/** Pixels of the picture's width that are not time. */
export const axisWidth = labelColumn + rightEdge

/** ECharts reads instants as the machine's zone or as UTC; shifted, UTC reads as the county's time. */
const countyOffset = 8 * 3_600_000
const shifted = (at: number) => at + countyOffset

interface Drawing {
  readonly layout: Layout
  readonly scale: Scale
  readonly now: number
  readonly tokens: Tokens
  readonly language: 'zh' | 'en'
  readonly chosen: string | undefined
  /** The word at the line that marks now. */
  readonly today: string
  /** Days of the county on which nobody works: `2026-05-01`. */
  readonly restDays: readonly string[]
  laneName(this: void, lane: string): string
  words(this: void, item: Item): string
}

/** Everything that ECharts is told for one picture. */
export function chartOptions(drawing: Drawing): EChartsCoreOption {
  const { layout, scale, tokens, laneName } = drawing
  const { rows } = layout
  const ticks = ticksOf(scale.from, scale.to, drawing.language)
  const texts = new Map(ticks.map(({ at, text }) => [shifted(at), text]))
  const customValues = [...texts.keys()]
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily },
    grid: { left: labelColumn, right: rightEdge, top: 28, bottom: 32 },
    tooltip: {
      trigger: 'item',
      confine: true,
      renderMode: 'richText',
      backgroundColor: tokens.raised,
      borderColor: tokens.line,
      textStyle: { color: tokens.text, fontSize: 12 },
    },
    xAxis: {
      type: 'time',
      min: shifted(scale.from),
      max: shifted(scale.to),
      axisLabel: {
        color: tokens.third,
        fontSize: 12,
        customValues,
        formatter: (value: number) => texts.get(value) ?? '',
      },
      axisTick: { customValues, lineStyle: { color: tokens.line } },
      axisLine: { lineStyle: { color: tokens.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ lane, first }) => (first ? laneName(lane) : '')),
      axisLabel: { color: tokens.second, fontSize: 12, interval: 0 },
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: false },
    },
    series: [lanesSeries(drawing), marksSeries(drawing)],
  }
}

/** A line above each lane, however many rows it has. */
function lanesSeries({ layout, scale, tokens, restDays }: Drawing): CustomSeriesOption {
  const places = layout.rows.flatMap(({ first }, place) => (first ? [place] : []))
  return {
    type: 'custom',
    silent: true,
    tooltip: { show: false },
    data: places.map(place => [shifted(scale.from), place]),
    encode: { x: 0, y: 1 },
    markArea: {
      silent: true,
      itemStyle: { color: tokens.state.neutral[1] },
      data: shadedOf(restDays, scale).map(([from, to]) => [
        { xAxis: shifted(from) },
        { xAxis: shifted(to) },
      ]),
    },
    renderItem: ({ dataIndex }, api) => {
      const [x = 0, middle = 0] = api.coord([shifted(scale.from), places[dataIndex] ?? 0])
      const y = Math.round(middle - rowHeight / 2) + 0.5
      const points: [number, number][] = [
        [x, y],
        [x + scale.width, y],
      ]
      return {
        type: 'polyline',
        shape: { points },
        style: { stroke: tokens.line, fill: 'none', lineWidth: 1 },
      }
    },
  }
}

function marksSeries(drawing: Drawing): CustomSeriesOption {
  const { layout, scale, tokens, now, chosen } = drawing
  return {
    type: 'custom',
    clip: true,
    data: layout.marks.map(mark => ({
      name: mark.items[0].id,
      value: [shifted(Math.max(scale.from, mark.items[0].to)), mark.row],
    })),
    encode: { x: 0, y: 1 },
    tooltip: {
      formatter: (given: unknown) => {
        const { dataIndex } = given as { dataIndex: number } // ECharts hands over this and more
        const mark = layout.marks[dataIndex]
        return mark === undefined ? '' : tip(mark, drawing)
      },
    },
    renderItem: ({ dataIndex }, api) => {
      const mark = layout.marks[dataIndex]
      if (mark === undefined) return null
      const [, y = 0] = api.coord([shifted(scale.from), mark.row])
      const isChosen = mark.items.some(({ id }) => id === chosen)
      const children = drawn(mark, {
        ...{ tokens, scale, now, y, offset: labelColumn, chosen: isChosen },
      })
      return { type: 'group', children }
    },
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { color: tokens.text, type: 'solid', width: 1 },
      label: {
        position: 'start',
        color: tokens.text,
        fontSize: 12,
        formatter: `${drawing.today} ${dayOf(now, drawing.language)}`,
      },
      data: now < scale.from || now > scale.to ? [] : [{ xAxis: shifted(now) }],
    },
  }
}

/** `4月29日` or `29 Apr`. */
function dayOf(at: number, language: 'zh' | 'en'): string {
  const written = absolute(new Date(at).toISOString(), language)
  return language === 'zh'
    ? (/年(.*?日)/.exec(written)?.[1] ?? written)
    : written.split(' ').slice(1, 3).join(' ')
}

const tipsAtMost = 8

function tip({ items }: Mark, { words, language }: Drawing): string {
  const lines = items
    .slice(0, tipsAtMost)
    .map(item => `${absolute(new Date(item.to).toISOString(), language)}  ${words(item)}`)
  return [...lines, ...(items.length > tipsAtMost ? [`… ${String(items.length)}`] : [])].join('\n')
}
