import type { TeamDay, TeamRow } from '../../../../preload/contract/team-states.ts'
import type { ChartOption } from '../../../charts/canvas-chart.tsx'
import { layOut } from '../bands.ts'
import type { DayView } from '../day-view.ts'

/** Pixels from one row to the next, and of a row's bars. */
export const rowHeight = 26
const barHeight = 18
const top = (rowHeight - barHeight) / 2

/** A bar as it lies on its row. */
export interface LaidBar {
  readonly start: number
  readonly end: number
  /** Place among the kinds of the day. */
  readonly kind: number
  /** Pixels from the upper edge of the row. */
  readonly top: number
  readonly height: number
}

/** The bars of a row by their start; those that overlap share its height. */
export function laidBars({ spans }: TeamRow, { from, to }: DayView): readonly LaidBar[] {
  // the layout tells spans apart by their state; here it is the place of the kind
  const laid = layOut(
    spans.map(([start, end, kind]) => ({ start, end, state: String(kind), activityId: kind })),
    from,
    to,
  )
  const lanes = laid.reduce((most, { lane }) => Math.max(most, lane + 1), 1)
  const height = barHeight / lanes
  return laid.map(({ span: { start, end, activityId: kind }, lane }) => {
    return { start, end, kind, top: top + lane * height, height }
  })
}

export interface Slab {
  /** Rows drawn: from this one on, so many. */
  readonly first: number
  readonly count: number
}

/** Rectangles `[x, y, width, height, …]` in pixels, by place of the kind: what is in sight of the rows of a slab. */
export function rectangles(
  rows: readonly (readonly LaidBar[])[],
  kinds: number,
  { first, count }: Slab,
  view: DayView,
  width: number,
): readonly (readonly number[])[] {
  const bars: number[][] = Array.from({ length: kinds }, () => [])
  const scale = width / (view.to - view.from)
  for (const [at, row] of rows.slice(first, first + count).entries())
    for (const { start, end, kind, top, height } of row) {
      if (end <= view.from || start >= view.to) continue
      const x = (Math.max(start, view.from) - view.from) * scale
      const wide = (Math.min(end, view.to) - view.from) * scale - x
      // a hair of the ground between neighbours; nothing is too short to be seen
      bars[kind]?.push(
        x,
        at * rowHeight + top,
        Math.max(1, wide > 3 ? wide - 1 : wide),
        height - (height < barHeight ? 1 : 0),
      )
    }
  return bars
}

/** The chart of a slab: one shape for each kind. */
export function barsOption(bars: readonly (readonly number[])[], colours: readonly string[]): ChartOption {
  return {
    animation: false,
    grid: { left: 0, top: 0, right: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: { type: 'value', show: false, min: 0, max: 1 },
    series: [
      {
        type: 'custom',
        silent: true,
        data: bars.map((_, kind) => [0, 0, kind]),
        renderItem: (_: unknown, { value }: { readonly value: (dimension: number) => unknown }) => {
          const kind = Number(value(2))
          return { type: 'ponteBars', shape: { bars: bars[kind] ?? [] }, style: { fill: colours[kind] ?? '#868e96' } }
        },
      },
    ],
  }
}

/** The place of the bar at a moment, the one nearest to the pixel asked for; null: none is there. */
export function barAt(row: readonly LaidBar[], moment: number, tolerance: number, y: number): number | null {
  let nearest: number | null = null
  let least = tolerance
  for (const [place, { start, end, top, height }] of row.entries()) {
    const away = moment < start ? start - moment : Math.max(0, moment - end)
    if (away > least || y < top - 4 || y > top + height + 4) continue
    if (away === least && nearest !== null) continue
    nearest = place
    least = away
  }
  return nearest
}

/** How long each kind lasted, by its place, over all rows. */
export function timeOfKinds({ rows, kinds }: Pick<TeamDay, 'rows' | 'kinds'>): readonly number[] {
  const times = kinds.map(() => 0)
  for (const { spans } of rows) for (const [start, end, kind] of spans) times[kind] = (times[kind] ?? 0) + end - start
  return times
}
