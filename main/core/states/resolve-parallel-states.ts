/** One state of one agent, half open: `start` belongs to it, `end` does not. UTC milliseconds. */
export interface StateSpan {
  readonly state: string
  readonly start: number
  readonly end: number
}

/**
 * Turns overlapping states of one agent into states that follow one another.
 * In force is the state that started last; of several that started together, the one that ends first. Covered time is
 * kept to the millisecond and every piece lies inside a given state of the same name; pieces that touch stay apart.
 * `spans` in any order; the answer is ordered by start. O(n log n). A span of no length gives no piece.
 * `onHidden` hears of a state that has start and end in common with another: the first by name (`by`) stays.
 * Throws RangeError for a span that ends before it starts: whoever reads rows refuses those.
 * Source: Five9 page of injixo's help center, "parallel agent states", generalised.
 */
export function resolveParallelStates(
  spans: readonly StateSpan[],
  onHidden?: (span: StateSpan, by: StateSpan) => void,
): StateSpan[] {
  const pieces: StateSpan[] = []
  // Ordered as below, what began later is always in force before what began earlier: a stack suffices, no heap.
  const open: StateSpan[] = []
  let told = 0

  const tellUntil = (moment: number): void => {
    let top = open.at(-1)
    while (top !== undefined) {
      if (top.end > told) {
        if (told >= moment) return
        const end = top.end < moment ? top.end : moment
        pieces.push({ state: top.state, start: told, end })
        told = end
        if (end < top.end) return
      }
      open.pop()
      top = open.at(-1)
    }
  }

  let kept: StateSpan | undefined
  let last: StateSpan | undefined
  for (const span of inOrder(spans)) {
    if (kept !== undefined && kept.start === span.start && kept.end === span.end) {
      if (span.state !== last?.state) onHidden?.(span, kept)
      last = span
      continue
    }
    tellUntil(span.start)
    told = span.start
    open.push(span)
    kept = span
    last = span
  }
  tellUntil(Number.POSITIVE_INFINITY)
  return pieces
}

/** By start; of equal starts the longest first, so that the shortest ends up on top; then by name in code-unit order. */
function inOrder(spans: readonly StateSpan[]): StateSpan[] {
  const covering: StateSpan[] = []
  for (const span of spans) {
    // Written this way round so that NaN is refused too.
    if (!(span.end >= span.start)) throw new RangeError(`A state ends before it starts: ${span.start} to ${span.end}`)
    if (span.end > span.start) covering.push(span)
  }
  return covering.sort((a, b) => a.start - b.start || b.end - a.end || (a.state < b.state ? -1 : +(a.state > b.state)))
}
