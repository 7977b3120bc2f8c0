import { useLayoutEffect, useRef } from 'react'
import classes from './canvas-chart.module.css'
import { openChart } from './echarts.ts'

type Chart = ReturnType<typeof openChart>
export type ChartOption = Parameters<Chart['setOption']>[0]

interface CanvasChartProps {
  readonly option: ChartOption
  /** Pixels; nothing is drawn without a size. */
  readonly width: number
  readonly height: number
}

/** Draws a chart. What it shows is told beside it, in words and as a table: nobody can hear a canvas. */
export function CanvasChart({ option, width, height }: CanvasChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<Chart | null>(null)
  const hasSize = width > 0 && height > 0
  useLayoutEffect(() => {
    if (place.current === null || !hasSize) return
    if (chart.current === null) chart.current = openChart(place.current, width, height)
    else if (chart.current.getWidth() !== width || chart.current.getHeight() !== height)
      chart.current.resize({ width, height, silent: true })
    chart.current.setOption(option)
  }, [option, width, height, hasSize])
  useLayoutEffect(
    () => () => {
      chart.current?.dispose()
      chart.current = null
    },
    [],
  )
  return <div ref={place} aria-hidden className={classes.chart} style={{ height }} />
}
