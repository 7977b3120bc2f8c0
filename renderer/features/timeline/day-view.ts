/** A stretch of a day that is in sight; half open, UTC milliseconds. */
export interface DayView {
  readonly from: number
  readonly to: number
}

const minute = 60_000
const hour = 60 * minute
const narrowest = 10 * minute
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240].map((minutes) => minutes * minute)

/** What is in sight, `factor` times as near, with the moment `at` staying where it is. Never beyond the whole. */
export function zoomed(view: DayView, whole: DayView, factor: number, at = (view.from + view.to) / 2): DayView {
  const length = view.to - view.from
  const wanted = Math.min(whole.to - whole.from, Math.max(narrowest, length / factor))
  const from = at - ((at - view.from) / length) * wanted
  return within({ from, to: from + wanted }, whole)
}

/** What is in sight, moved by so many milliseconds. Never beyond the whole. */
export function panned(view: DayView, whole: DayView, by: number): DayView {
  return within({ from: view.from + by, to: view.to + by }, whole)
}

function within({ from, to }: DayView, whole: DayView): DayView {
  const back = Math.max(0, whole.from - from) - Math.max(0, to - whole.to)
  return { from: Math.max(whole.from, from + back), to: Math.min(whole.to, to + back) }
}

/** The least movement that brings a span in sight, its beginning first. */
export function inSight(
  view: DayView,
  whole: DayView,
  span: { readonly start: number; readonly end: number },
): DayView {
  if (span.start >= view.from && span.end <= view.to) return view
  const length = view.to - view.from
  const from = span.start < view.from || span.end - span.start > length ? span.start : span.end - length
  return within({ from, to: from + length }, whole)
}

/** Moments to name on the axis: full steps from the beginning of the whole on, about `most` of them. */
export function ticks(view: DayView, whole: DayView, most: number): readonly number[] {
  const step = steps.find((step) => (view.to - view.from) / step <= most) ?? 6 * hour
  const first = whole.from + Math.ceil((view.from - whole.from) / step) * step
  return Array.from({ length: Math.max(0, Math.ceil((view.to - first) / step)) }, (_, place) => first + place * step)
}
