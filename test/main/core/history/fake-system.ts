import type { HistoryReader, HistoryRow, SystemUser, TimeWindow } from '../../../../main/core/connections/connector.ts'
import type { CallLeg } from '../../../../main/core/contacts/call-leg.ts'
import type { HistoryPorts } from '../../../../main/core/history/ask-history.ts'
import { csvStream } from '../../../../main/platform/files/csv-stream.ts'

/** A state as the invented system knows it; `end` null: it gives no length. */
export interface FakeState {
  readonly agent: string
  readonly state: string
  readonly start: number
  readonly end: number | null
}

/** An invented system: what it knows can be changed between two imports. */
export interface FakeSystem extends HistoryPorts {
  calls: readonly CallLeg[]
  states: readonly FakeState[]
  users: readonly SystemUser[]
  /** Lines that stand in every report of calls as they are. */
  broken: readonly string[]
  /** Every window it was asked for. */
  readonly asked: readonly (TimeWindow & { readonly stream: string })[]
  /** Rows at which it cuts an answer off. */
  rowCap: number
  lookahead: number
}

const callHeader = 'id,queue,grouping,start,leg,answered,abandoned,handle'
const stateHeader = 'agent,state,start,end'

export function fakeSystem(zone = 'Europe/Berlin'): FakeSystem {
  const asked: (TimeWindow & { stream: string })[] = []
  const system: FakeSystem = {
    calls: [],
    states: [],
    users: [],
    broken: [],
    asked,
    rowCap: 1_000_000,
    lookahead: 0,
    csv: csvStream,
    source: {
      users: async () => system.users,
      history: (stream, window) => {
        asked.push({ stream, ...window })
        const isWanted = ({ start }: { start: number }) => start >= window.from && start < window.to
        const lines =
          stream === 'calls'
            ? [callHeader, ...system.calls.filter(isWanted).map(callLine), ...system.broken]
            : [stateHeader, ...system.states.filter(isWanted).map(stateLine)]
        return pieces(lines.slice(0, system.rowCap + 1))
      },
    },
    reader: {
      zone,
      calls: (_header, rows) => {
        const legs: CallLeg[] = []
        const refused = []
        for (const row of rows) {
          const leg = readLeg(row)
          if (leg === undefined)
            refused.push({ row: row.row, column: 'start', code: 'timeUnreadable', value: '' } as const)
          else legs.push(leg)
        }
        return { legs, refused, flagged: [], setAside: new Map() }
      },
      states: (_header, rows) => ({ states: [...rows].map(readState), refused: [], flagged: [] }),
      isCutOff: (rows) => rows === system.rowCap,
      get lookahead() {
        return { calls: 0, states: system.lookahead }
      },
    } satisfies HistoryReader,
  }
  return system
}

async function* pieces(lines: readonly string[]): AsyncGenerator<string> {
  const text = `${lines.join('\n')}\n`
  for (let at = 0; at < text.length; at += 1000) yield text.slice(at, at + 1000)
}

const bit = (is: boolean) => (is ? '1' : '0')

function callLine(leg: CallLeg): string {
  const { callId, queue, grouping, start, isAnswered, isAbandoned, handle } = leg
  return [callId, queue, grouping, start, leg.leg, bit(isAnswered), bit(isAbandoned), handle].join(',')
}

function stateLine({ agent, state, start, end }: FakeState): string {
  return [agent, state, start, end ?? ''].join(',')
}

function readLeg({ cells }: HistoryRow): CallLeg | undefined {
  const [callId = '', queue = '', grouping = '', start, leg = '', answered, abandoned, handle] = cells
  if (!Number.isFinite(Number(start ?? Number.NaN))) return undefined
  return {
    callId,
    queue,
    grouping,
    start: Number(start),
    leg,
    isAnswered: answered === '1',
    isAbandoned: abandoned === '1',
    handle: Number(handle),
    isAmbiguous: false,
  }
}

function readState({ cells }: HistoryRow) {
  const [agent = '', state = '', start, end = ''] = cells
  return { agent, agentName: '', state, start: Number(start), end: end === '' ? null : Number(end), isAmbiguous: false }
}
