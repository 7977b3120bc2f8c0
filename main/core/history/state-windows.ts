import type { TimeWindow } from '../connections/connector.ts'
import { startRanges } from './history-windows.ts'
import { readStates } from './read-states.ts'
import { type ReadWindow, rangeRows, type WindowTools } from './window-tools.ts'
import { stateWindowSink } from './write-state-window.ts'

/** Reads the agent states of a window, and writes them range by range. */
export function stateWindows({ tools, ports, run, name, signal }: WindowTools): ReadWindow {
  const sink = stateWindowSink(tools, run)
  return async (window: TimeWindow) => {
    const answer = await readStates(window, ports, { name, now: tools.clock.now(), signal })
    return {
      answer: { ...answer, from: window.from, setAside: 0 },
      parts: Array.from(
        startRanges(answer.states, window, { size: rangeRows, zone: ports.reader.zone }),
        ({ range, things }) => ({ rows: things.length, to: range.to, write: () => sink(range, things) }),
      ),
    }
  }
}
