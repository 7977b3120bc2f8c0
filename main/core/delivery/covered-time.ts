/** Time covered by at least one span within `[from, to)`, in milliseconds. Spans in any order. */
export function coveredMilliseconds(
  spans: readonly { readonly start: number; readonly end: number }[],
  from: number,
  to: number,
): number {
  let covered = 0
  let reached = from
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const first = Math.max(start, reached)
    const last = Math.min(end, to)
    if (last <= first) continue
    covered += last - first
    reached = last
  }
  return covered
}
