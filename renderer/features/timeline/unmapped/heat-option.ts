import type { UnmappedHours } from '../../../../preload/contract/team-states.ts'
import type { ChartColours } from '../../../charts/use-chart-colours.ts'
import type { ChartOption } from '../../../charts/canvas-chart.tsx'
import { inkOn } from '../bands.ts'

/** Pixels of a row, of the hours above them, and of the names beside them. */
export const heatRow = 32
export const heatTop = 28
export const heatLeft = 200

const scales = {
  light: ['#fff4e0', '#b42318'],
  dark: ['#38302a', '#ff9b90'],
} as const

/** From the least to the most that is lost. */
export function heatScale(isDark: boolean): readonly [string, string] {
  return isDark ? scales.dark : scales.light
}

/** A colour between two, `share` 0 to 1, as `#rrggbb`. */
export function blend([from, to]: readonly [string, string], share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

/** The most milliseconds in one hour of one planning unit. */
export function mostIn(units: readonly UnmappedHours[]): number {
  return Math.max(1, ...units.flatMap(({ hours }) => hours))
}

interface HeatWords {
  readonly name: (unit: UnmappedHours) => string
  readonly hour: (hour: number) => string
  readonly number: (milliseconds: number) => string
}

/** Hours to the right, planning units downwards, the one that loses most on top; an hour without loss stays empty. */
export function heatOption(
  units: readonly UnmappedHours[],
  words: HeatWords,
  { text, ground, isDark }: ChartColours,
  hasRoom: boolean,
): ChartOption {
  const most = mostIn(units)
  const scale = heatScale(isDark)
  const data = units.flatMap(({ hours }, row) =>
    hours.flatMap((milliseconds, hour) =>
      milliseconds === 0
        ? []
        : [{ value: [hour, row, milliseconds], label: { color: inkOn(blend(scale, milliseconds / most)) } }],
    ),
  )
  const axis = { axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } }
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif' },
    grid: { left: heatLeft, top: heatTop, right: 1, bottom: 1 },
    xAxis: {
      ...axis,
      type: 'category',
      position: 'top',
      data: Array.from({ length: 24 }, (_, hour) => words.hour(hour)),
      axisLabel: { color: text, fontSize: 12, interval: hasRoom ? 0 : 2 },
    },
    yAxis: {
      ...axis,
      type: 'category',
      inverse: true,
      data: units.map(words.name),
      axisLabel: { color: text, fontSize: 13, width: heatLeft - 16, overflow: 'truncate' },
    },
    visualMap: { show: false, min: 0, max: most, dimension: 2, inRange: { color: [...scale] } },
    series: [
      {
        type: 'heatmap',
        silent: true,
        data,
        itemStyle: { borderColor: ground, borderWidth: 2, borderRadius: 3 },
        label: {
          show: hasRoom,
          fontSize: 12,
          formatter: ({ value }: { readonly value: readonly number[] }) => words.number(value[2] ?? 0),
        },
      },
    ],
  }
}
