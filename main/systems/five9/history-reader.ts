import type { ConnectionPlace, HistoryReader, TimeWindow } from '../../core/connections/connector.ts'
import { groupingOf, reportZoneOf } from './five9-settings.ts'
import { isCutOff, type ReportWindow } from './report-time.ts'
import { readAgentStates, readCallLegs } from './transform.ts'

// A state ends by its own length, by a Login or Logout of its agent, or where the agent's next row begins. No pause, training or call of a
// shift is longer than this; who went home without logging out is closed by the row of the next day, when that is read.
const stateLookahead = 4 * 3_600_000

/** Reads the call log and the agent states of a Five9 with these settings. */
export function historyReader(place: Pick<ConnectionPlace, 'settings' | 'zone'>): HistoryReader {
  const zone = reportZoneOf(place)
  const grouping = groupingOf(place.settings) ?? 'campaign'
  return {
    zone,
    calls: (header, rows, window) => readCallLegs(header, rows, grouping, { zone, window: reportWindow(window) }),
    states: (header, rows, window) => readAgentStates(header, rows, { zone, window: reportWindow(window) }),
    isCutOff,
    lookahead: { calls: 0, states: stateLookahead },
  }
}

export function reportWindow({ from, to }: TimeWindow): ReportWindow {
  return { start: from, end: to }
}
