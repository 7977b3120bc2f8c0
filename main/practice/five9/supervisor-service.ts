import { type LiveRow, liveColumns } from './live-states.ts'
import { pause } from './pause.ts'
import type { RequestElement } from './read-request.ts'
import { childText, type ServiceCall, type ServiceContext } from './service-context.ts'
import { type AnswerChildren, Fault } from './write-answer.ts'

/** What a user of statistics has set and was told. */
export interface View {
  columns: readonly string[]
  /** Picture last told, by user name; undefined before getStatistics. */
  told: ReadonlyMap<string, LiveRow> | undefined
  timestamp: number
  /** Milliseconds ahead of UTC in which times are told. */
  zoneOffset: number
}

// How often the practice weeks are looked at while somebody waits for news.
const tick = 250

/** Operations of the Supervisor service, by name. */
export function createSupervisorService({ live, now, longestHold, views }: ServiceContext) {
  function viewOf(userName: string): View {
    const view = views.get(userName)
    if (view === undefined) throw new Fault('Session parameters are not set', 'SessionNotInitializedFault')
    return view
  }

  function picture({ zoneOffset }: Pick<View, 'zoneOffset'>): ReadonlyMap<string, LiveRow> {
    return new Map(
      live()
        .rows(zoneOffset)
        .map((row) => [row.Username, row]),
    )
  }

  return {
    setSessionParameters({ request, userName }: ServiceCall): AnswerChildren {
      const settings = request.children.find(({ name }) => name === 'viewSettings')
      const zoneOffset = settings === undefined ? 0 : Number(childText(settings, 'timeZone'))
      views.set(userName, { columns: liveColumns, told: undefined, timestamp: 0, zoneOffset })
      return []
    },
    getColumnNames({ request }: ServiceCall): AnswerChildren {
      onlyAgentState(request)
      return [['return', values(liveColumns)]]
    },
    getStatistics({ request, userName }: ServiceCall): AnswerChildren {
      onlyAgentState(request)
      const view = viewOf(userName)
      const names = request.children.find(({ name }) => name === 'columnNames')?.children[0]?.children ?? []
      view.columns = names.length === 0 ? liveColumns : names.map(({ text }) => text)
      const unknown = view.columns.find((column) => !(liveColumns as readonly string[]).includes(column))
      if (unknown !== undefined) throw new Fault(`Unknown column ${unknown}`, 'UnknownColumnFault')
      view.told = picture(view)
      view.timestamp = Math.max(now(), view.timestamp + 1)
      const rows = [...view.told.values()].map((row) => ['rows', values(cells(row, view.columns))] as const)
      return [
        ['return', [['columns', values(view.columns)], ...rows, ['timestamp', view.timestamp], ['type', 'AgentState']]],
      ]
    },
    async getStatisticsUpdate({ request, userName, gone }: ServiceCall): Promise<AnswerChildren> {
      onlyAgentState(request)
      const view = viewOf(userName)
      const { told } = view
      if (told === undefined) throw new Fault('Statistics were not requested', 'StatisticsNotRequestedFault')
      const previous = Number(childText(request, 'previousTimestamp'))
      if (previous !== view.timestamp) throw new Fault('Unknown timestamp', 'UnknownTimestampFault')
      const longest = Number(childText(request, 'longPollingTimeout'))
      if (longest < 5000) throw new Fault('longPollingTimeout must be 5000 at least', 'IncorrectArgumentFault')
      const current = await news(view, told, Math.min(longest, longestHold), gone)
      if (current === undefined)
        return [
          [
            'return',
            [
              ['lastTimestamp', previous],
              ['previousTimestamp', previous],
              ['type', 'AgentState'],
            ],
          ],
        ]
      view.told = current
      view.timestamp = Math.max(now(), previous + 1)
      const updates = changes(told, current, view.columns).map((one) => ['dataUpdate', one] as const)
      return [
        [
          'return',
          [...updates, ['lastTimestamp', view.timestamp], ['previousTimestamp', previous], ['type', 'AgentState']],
        ],
      ]
    },
    closeSession({ userName }: ServiceCall): AnswerChildren {
      views.delete(userName)
      return []
    },
  }

  /** The picture as soon as it differs, undefined when it does not for so long. */
  async function news(view: View, told: ReadonlyMap<string, LiveRow>, longest: number, gone: AbortSignal) {
    const until = performance.now() + longest
    for (;;) {
      const current = picture(view)
      if (changes(told, current, liveColumns).length > 0) return current
      const rest = until - performance.now()
      if (rest <= 0 || gone.aborted) return undefined
      const woken = new AbortController()
      const forget = live().onChange(() => woken.abort())
      await pause(Math.min(tick, rest), AbortSignal.any([gone, woken.signal]))
      forget()
    }
  }
}

function onlyAgentState(request: RequestElement): void {
  if (childText(request, 'statisticType') !== 'AgentState')
    throw new Fault('The practice Five9 knows agent states only', 'IncorrectArgumentFault')
}

function changes(
  told: ReadonlyMap<string, LiveRow>,
  current: ReadonlyMap<string, LiveRow>,
  columns: readonly string[],
): readonly AnswerChildren[] {
  const found: AnswerChildren[] = []
  for (const [user, row] of current) {
    for (const column of liveColumns) {
      if (!columns.includes(column) || told.get(user)?.[column] === row[column]) continue
      found.push([
        ['columnName', column],
        ['columnValue', row[column]],
        ['objectName', user],
      ])
    }
  }
  return found
}

function cells(row: LiveRow, columns: readonly string[]): readonly string[] {
  return columns.map((column) => (row as Readonly<Record<string, string>>)[column] ?? '')
}

function values(list: readonly string[]): AnswerChildren {
  return [['values', list.map((cell) => ['data', cell === '' ? null : cell] as const)]]
}
