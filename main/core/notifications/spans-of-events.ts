/** What spans need of an event of one agent; `until` null: until the next one. UTC milliseconds. */
export interface AgentEvent {
  readonly activity: number
  readonly since: number
  readonly until: number | null
  readonly flag: number
}

export interface EventSpan {
  readonly activity: number
  readonly start: number
  readonly end: number
  readonly flag: number
}

// Nobody is in one state longer than a long shift: an event that ended it has been lost, and nobody knows when.
export const longestOpen = 16 * 3_600_000

/**
 * States of one agent, half open, from events in any order. A state without an end lasts until the next event; one that is still
 * open, or was for more than 16 hours, is no history. What an event says of its end counts, so states may overlap: they are resolved like
 * all others. Each span depends on the events of its own moment and on the moment of the next, on nothing else.
 */
export function spansOfEvents(events: readonly AgentEvent[]): EventSpan[] {
  const moments = [...new Set(events.map(({ since }) => since))].sort((a, b) => a - b)
  const nextOf = new Map(moments.map((moment, place) => [moment, moments[place + 1]] as const))
  const spans: EventSpan[] = []
  for (const event of mergeEvents(events)) {
    const { activity, since: start, flag } = event
    const next = nextOf.get(start)
    const end = event.until ?? (next !== undefined && next - start <= longestOpen ? next : null)
    // of no length: nothing was covered
    if (end !== null && end > start) spans.push({ activity, start, end, flag })
  }
  return spans.sort((a, b) => a.start - b.start || a.activity - b.activity)
}

/** An event told again may bring the end with it; of several ends the latest counts, whichever message came first. */
export function mergeEvents<E extends AgentEvent>(events: readonly E[]): E[] {
  const merged = new Map<string, E>()
  for (const event of events) {
    const key = `${event.since} ${event.activity}`
    const other = merged.get(key)
    merged.set(key, other === undefined ? event : { ...other, ...laterEnd(other, event) })
  }
  return [...merged.values()]
}

function laterEnd(a: AgentEvent, b: AgentEvent): Pick<AgentEvent, 'until' | 'flag'> {
  const until = a.until === null || b.until === null ? (a.until ?? b.until) : Math.max(a.until, b.until)
  return { until, flag: Math.max(a.flag, b.flag) }
}
