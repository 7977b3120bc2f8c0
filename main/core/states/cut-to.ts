/** Pieces inside `[from, to)`, cut at its edges; what lies outside is left out. */
export function cutTo<S extends { readonly start: number; readonly end: number }>(
  spans: readonly S[],
  from: number,
  to: number,
): S[] {
  return spans.flatMap((span) => {
    const start = Math.max(span.start, from)
    const end = Math.min(span.end, to)
    return start < end ? [{ ...span, start, end }] : []
  })
}
