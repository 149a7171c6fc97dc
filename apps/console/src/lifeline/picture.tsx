import { CustomChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '#libs/contracts/views'
import { useLook } from '../look/look.js'
import { fontFamily } from '../look/theme.js'
import { lanesOf } from './lanes.js'
import { barSeries, dotSeries, type Words } from './series.js'

echarts.use([
  CustomChart,
  GridComponent,
  TooltipComponent,
  DataZoomComponent,
  AriaComponent,
  MarkLineComponent,
  SVGRenderer,
])

const laneHeight = 28

interface PictureProps {
  readonly page: ProjectPage
  /** The stretch of county time in sight, in milliseconds. */
  readonly sight: readonly [from: number, to: number]
}

/** The life-line as a picture: what happened, what is owed, and now. */
export function Picture({ page, sight }: PictureProps) {
  const { t, i18n } = useTranslation()
  const { tokens } = useLook()
  const box = useRef<HTMLDivElement>(null)
  const lanes = lanesOf(page)
  useEffect(() => {
    if (box.current === null) return undefined
    const chart = echarts.init(box.current, undefined, { renderer: 'svg' })
    const resize = () => {
      chart.resize()
    }
    const watch = new ResizeObserver(resize)
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [])
  useEffect(() => {
    if (box.current === null) return
    const lots = new Map(page.lots.map(lot => [`lot-${lot.id}`, lot.number]))
    const words: Words = {
      event: type => t(`event.${type}`),
      bar: ({ kind, name }) => t(`${kind}.${name}`),
    }
    const laneName = (id: string) => {
      if (id.startsWith('lot-')) return t('lane.lot', { number: lots.get(id) ?? '' })
      return t(`lane.${id.startsWith('class-') ? 'classes' : id}`)
    }
    echarts.getInstanceByDom(box.current)?.setOption(
      {
        animation: false,
        textStyle: { fontFamily },
        aria: { enabled: true, decal: { show: false } },
        grid: { left: 88, right: 16, top: 8, bottom: 32 },
        tooltip: { trigger: 'item', confine: true },
        xAxis: {
          type: 'time',
          min: sight[0],
          max: sight[1],
          axisLabel: { color: tokens.third },
          axisLine: { lineStyle: { color: tokens.line } },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: lanes.map(lane => laneName(lane.id)),
          axisLabel: { color: tokens.second },
          axisTick: { show: false },
          axisLine: { show: false },
          splitLine: { show: true, lineStyle: { color: tokens.line } },
        },
        series: [
          barSeries(lanes, tokens, words, Date.parse(page.now)),
          dotSeries(lanes, tokens, words),
        ],
      },
      { notMerge: true },
    )
  }, [page, sight, tokens, t, i18n.language, lanes])
  return <div ref={box} style={{ height: lanes.length * laneHeight + 56 }} />
}
