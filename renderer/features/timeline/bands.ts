import type { DaySpan } from '../../../preload/contract/states.ts'
import type * as z from 'zod'

export type Span = z.infer<typeof DaySpan>

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
