import type * as z from 'zod'
import type { DaySpan } from '../../../preload/contract/states.ts'

export type Span = z.infer<typeof DaySpan>

const hour = 3_600_000

// told apart also by people who see fewer colours: hue and brightness both change from one to the next
const palette = [
  '#4e79a7',
  '#f2b447',
  '#59a14f',
  '#b07aa1',
  '#9cd3cb',
  '#8c564b',
  '#f4a6b0',
  '#3f6b6f',
  '#c9b458',
  '#7f7f9f',
] as const

export interface LaidSpan {
  readonly span: Span
  /** 0 is the top row; states that overlap lie in different rows. */
  readonly lane: number
  /** Shares of the day, 0 to 1, cut at its edges. */
  readonly left: number
  readonly width: number
}

/** Lays spans side by side over a day, in as few rows as their overlaps allow. The answer is ordered by start. */
export function layOut(spans: readonly Span[], from: number, to: number): readonly LaidSpan[] {
  const ends: number[] = []
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => {
      const free = ends.findIndex((end) => end <= span.start)
      const lane = free < 0 ? ends.length : free
      ends[lane] = span.end
      const start = Math.max(span.start, from)
      const end = Math.min(span.end, to)
      const length = to - from
      return { span, lane, left: (start - from) / length, width: Math.max(0, end - start) / length }
    })
}

/** The whole hours around what happened, within the day: an evening shift need not be read from a twentieth of the width. */
export function hoursAround(spans: readonly Span[], from: number, to: number): { from: number; to: number } {
  const first = Math.max(from, Math.min(to, ...spans.map(({ start }) => start)))
  const last = Math.min(to, Math.max(from, ...spans.map(({ end }) => end)))
  if (first >= last) return { from, to }
  return {
    from: from + Math.floor((first - from) / hour) * hour,
    to: Math.min(to, from + Math.ceil((last - from) / hour) * hour),
  }
}

/** A colour for each state of a day, those with the most time first, so that the long ones never share one. */
export function stateColours(spans: readonly Span[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  for (const { state, start, end } of spans) times.set(state, (times.get(state) ?? 0) + end - start)
  return coloursByTime(times)
}

/** The same by the time of each state, longest first. */
export function coloursByTime(times: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const longest = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return new Map(longest.map(([state], place) => [state, palette[place % palette.length] ?? '#868e96']))
}

/** Black or white, whichever is easier to read on a colour such as `#2f9e44`. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)))
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  // equal contrast to both lies at 0.179
  return luminance > 0.179 ? '#000000' : '#ffffff'
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
