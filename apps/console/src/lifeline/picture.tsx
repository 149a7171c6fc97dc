import { CustomChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/of-method.js'
import type { ProjectPage } from '#libs/contracts/views'
import { useLook } from '../look/look.js'
import { useLanguage } from '../words/language.js'
import { axisWidth, chartOptions, rowHeight } from './chart-options.js'
import { labelWords, laneWords, markWords } from './item-words.js'
import type { Item } from './items.js'
import { layoutOf, type Mark } from './layout.js'

echarts.use([
  CustomChart,
  GridComponent,
  TooltipComponent,
  AriaComponent,
  MarkAreaComponent,
  MarkLineComponent,
  SVGRenderer,
])

interface PictureProps {
  readonly page: ProjectPage
  readonly items: readonly Item[]
  readonly lanes: readonly string[]
  /** The stretch of county time in sight, in milliseconds. */
  readonly sight: readonly [from: number, to: number]
  /** The id of the item that is looked at. */
  readonly chosen: string | undefined
  onChoose(this: void, mark: Mark): void
}

/** The life-line as a picture: what happened, what is owed, and now. */
export function Picture({ page, items, lanes, sight, chosen, onChoose }: PictureProps) {
  const { t } = useWords()
  const language = useLanguage()
  const { tokens } = useLook()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (box.current === null) return undefined
    const chart = echarts.init(box.current, undefined, { renderer: 'svg' })
    const watch = new ResizeObserver(([seen]) => {
      setWidth(seen?.contentRect.width ?? 0)
      chart.resize()
    })
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [])
  const scale = { from: sight[0], to: sight[1], width: Math.max(1, width - axisWidth) }
  const layout = layoutOf(lanes, items, scale, (...these) => labelWords(t, ...these))
  useEffect(() => {
    if (box.current === null || width === 0) return
    const chart = echarts.getInstanceByDom(box.current)
    chart?.resize()
    chart?.setOption(
      chartOptions({
        ...{ layout, scale, tokens, language, chosen, now: Date.parse(page.now) },
        restDays: page.restDays,
        today: t('project.now'),
        laneName: lane => laneWords(lane, lanes, page, t),
        words: item => markWords(item, t),
      }),
      { notMerge: true },
    )
    chart?.off('click')
    chart?.on('click', ({ dataIndex }) => {
      const mark = layout.marks[dataIndex]
      if (mark) onChoose(mark)
    })
  })
  return <div ref={box} style={{ height: layout.rows.length * rowHeight + 60 }} />
}
