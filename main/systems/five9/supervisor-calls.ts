import type { StopSignal } from '../../core/platform.ts'
import { all, cellsOf, first, numberOf, textOf } from './answer-fields.ts'
import type { CallRequest, Caller } from './caller.ts'
import type { WireElement } from './wire.ts'

export interface StatisticsSession {
  /** Offset of the zone in which times are given, in milliseconds east of UTC. */
  readonly zoneOffset: number
  /** Throws out another session of the same user: only when a person said so. */
  readonly forceLogout?: boolean
}

/** The full picture. Rows in Five9's order, cells under `columns`; null where Five9 says that there is nothing. */
export interface Statistics {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** Five9's mark of this moment, for asking what changed since. */
  readonly timestamp: string
}

export interface StatisticsUpdate {
  readonly added: readonly (readonly (string | null)[])[]
  readonly changed: readonly { readonly object: string; readonly column: string; readonly value: string }[]
  readonly deleted: readonly string[]
  /** To be given with the next question; the old one when nothing changed. */
  readonly timestamp: string
}

/** The calls of the Supervisor service that Ponte makes, for the states of agents. Each fails with a `Five9Failure`. */
export interface SupervisorCalls {
  begin(session: StatisticsSession): Promise<void>
  columnNames(): Promise<readonly string[]>
  statistics(columns: readonly string[]): Promise<Statistics>
  /** Answers with the first change, or with nothing after `milliseconds` (5,000 at least). */
  update(timestamp: string, milliseconds: number): Promise<StatisticsUpdate>
}

const type = ['statisticType', 'AgentState'] as const
const shortestPoll = 5000

export function supervisorCalls(
  caller: Caller,
  signal?: StopSignal,
  { isOnce = false }: Pick<CallRequest, 'isOnce'> = {},
): SupervisorCalls {
  const request = (
    operation: string,
    children: CallRequest['children'],
    counts: CallRequest['counts'],
    held = 0,
  ): CallRequest => ({
    service: 'supervisor',
    operation,
    children,
    counts,
    held,
    isOnce,
    ...(signal === undefined ? {} : { signal }),
  })

  return {
    async begin({ zoneOffset, forceLogout = false }) {
      const settings = [
        ['appType', 'Ponte'],
        ['forceLogoutSession', forceLogout],
        // Longer than the longest pause between two polls, so that a wait for a quota does not end the session.
        ['idleTimeOut', 600],
        ['rollingPeriod', 'Minutes10'],
        ['shiftStart', 0],
        ['statisticsRange', 'CurrentDay'],
        ['timeZone', zoneOffset],
      ] as const
      await caller.call(request('setSessionParameters', [['viewSettings', settings]], 'QueryStatistics'))
    },
    async columnNames() {
      const answer = await caller.call(request('getColumnNames', [type], 'Query'))
      return cellsOf(first(answer, 'return')).map((cell) => cell ?? '')
    },
    async statistics(columns) {
      const names = columns.map((column) => ['data', column] as const)
      const children = [type, ['columnNames', [['values', names]]]] as const
      const picture = first(await caller.call(request('getStatistics', children, 'QueryStatistics')), 'return')
      return {
        columns: cellsOf(first(picture, 'columns')).map((cell) => cell ?? ''),
        rows: all(picture, 'rows').map(cellsOf),
        timestamp: String(numberOf(picture, 'timestamp')),
      }
    },
    async update(timestamp, milliseconds) {
      const wait = Math.max(shortestPoll, milliseconds)
      const children = [type, ['previousTimestamp', timestamp], ['longPollingTimeout', wait]] as const
      const answer = await caller.call(request('getStatisticsUpdate', children, 'QueryChangedStatistics', wait))
      return readUpdate(first(answer, 'return'), timestamp)
    },
  }
}

function readUpdate(news: WireElement | undefined, timestamp: string): StatisticsUpdate {
  return {
    added: all(news, 'addedObjects').map(cellsOf),
    changed: all(news, 'dataUpdate').map((one) => ({
      object: textOf(one, 'objectName'),
      column: textOf(one, 'columnName'),
      value: textOf(one, 'columnValue'),
    })),
    deleted: all(news, 'deletedObjects').map(({ text }) => text),
    timestamp: textOf(news, 'lastTimestamp').trim() || timestamp,
  }
}
