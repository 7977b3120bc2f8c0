import { dayStart, nextDay } from '../../states/zone.ts'
import type { Holding } from './holding.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** A piece of a span and whose it is; null: nobody's. */
type Held<S extends Span, H extends Holding> = S & { readonly holder: H | null }

/** Spans of an identifier, cut where it changes hands: at the first moment of a day in the zone. UTC milliseconds. */
export function splitByHolder<S extends Span, H extends Holding>(
  spans: readonly S[],
  holdings: readonly H[],
  zone: string,
): readonly Held<S, H>[] {
  const [only] = holdings
  if (holdings.length <= 1 && only?.from == null && only?.to == null)
    return spans.map((span) => ({ ...span, holder: only ?? null }))
  const stretches = holdings.map((holder) => ({
    holder,
    start: holder.from === null ? Number.NEGATIVE_INFINITY : dayStart(holder.from, zone),
    end: holder.to === null ? Number.POSITIVE_INFINITY : dayStart(nextDay(holder.to), zone),
  }))
  return spans.flatMap((span) => cut(span, stretches))
}

function cut<S extends Span, H extends Holding>(
  span: S,
  stretches: readonly (Span & { readonly holder: H })[],
): Held<S, H>[] {
  const pieces: Held<S, H>[] = []
  let at = span.start
  const until = (end: number, holder: H | null) => {
    if (end > at) pieces.push({ ...span, start: at, end, holder })
    at = Math.max(at, end)
  }
  for (const { holder, start, end } of stretches) {
    until(Math.min(start, span.end), null)
    until(Math.min(end, span.end), holder)
  }
  until(span.end, null)
  return pieces
}
