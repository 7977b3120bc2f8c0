import type { TimeWindow } from '../connections/connector.ts'
import { writeLegs } from '../contacts/write-legs.ts'
import { type ReadWindow, rangeRows, type WindowTools } from './window-tools.ts'
import { startRanges } from './history-windows.ts'
import { readCalls } from './read-calls.ts'

/** Reads the call log of a window, and writes its legs range by range. */
export function callWindows({ tools, ports, run, name, signal }: WindowTools): ReadWindow {
  return async (window: TimeWindow) => {
    const answer = await readCalls(window, ports, { name, signal })
    return {
      answer: { ...answer, from: window.from, askedTo: window.to, openSince: null },
      parts: Array.from(
        startRanges(answer.legs, window, { size: rangeRows, zone: ports.reader.zone }),
        ({ range, things }) => ({
          rows: things.length,
          to: range.to,
          write: () => {
            const { removed, ...written } = writeLegs(tools.database, run, range, things)
            return { ...written, changed: written.changed + removed, changes: [] }
          },
        }),
      ),
    }
  }
}
