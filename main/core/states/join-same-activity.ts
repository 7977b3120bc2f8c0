interface Counted {
  readonly start: number
  readonly end: number
  readonly activityId: number
}

/** What injixo shows: neighbours that count as the same activity are one. Spans in order of their start, none overlapping. */
export function joinSameActivity<S extends Counted>(spans: readonly S[]): S[] {
  const joined: S[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.end === span.start && last.activityId === span.activityId) {
      joined[joined.length - 1] = { ...last, end: span.end }
    } else joined.push(span)
  }
  return joined
}
