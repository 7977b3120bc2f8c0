import { CustomChart, HeatmapChart } from 'echarts/charts'
import { GridComponent, VisualMapComponent } from 'echarts/components'
import { type ECharts, graphic, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// a few of the library's many parts; the rest stays out of what is fetched
use([CustomChart, HeatmapChart, GridComponent, VisualMapComponent, CanvasRenderer])

/** A shape of many rectangles of one colour, `[x, y, width, height, …]` in pixels: thousands of shapes of their own take longer than a frame lasts. */
const Bars = graphic.extendShape({
  shape: { bars: [] as readonly number[] },
  buildPath: (path: Pick<CanvasRenderingContext2D, 'rect'>, { bars }: { readonly bars: readonly number[] }) => {
    for (let at = 0; at + 3 < bars.length; at += 4)
      path.rect(bars[at] ?? 0, bars[at + 1] ?? 0, bars[at + 2] ?? 0, bars[at + 3] ?? 0)
  },
})
graphic.registerShape('ponteBars', Bars)

/** A chart on a canvas of this size, in pixels. It answers to nothing: pointing and keys are the page's. */
export function openChart(place: HTMLElement, width: number, height: number): ECharts {
  return init(place, null, { renderer: 'canvas', width, height })
}
