import type { LiveNews } from '../../core/connections/connector.ts'
import { readTime } from '../../core/states/read-time.ts'
import { Five9Failure } from './five9-failure.ts'
import { isNothing } from './report-columns.ts'
import { stateName } from './state-name.ts'
import type { Statistics, StatisticsUpdate } from './supervisor-calls.ts'

type Agent = LiveNews['changed'][number]

const names = {
  identifier: 'USERNAME',
  name: 'FULL NAME',
  state: 'STATE',
  reason: 'REASON CODE',
  since: 'STATE SINCE',
} as const
type Field = keyof typeof names
const fields = Object.keys(names) as readonly Field[]

/** The columns to ask for, as Five9 writes them. Fails with `unexpectedAnswer` where those are missing that nothing can be told without. */
export function liveColumns(offered: readonly string[]): readonly string[] {
  const columns = fields.flatMap((field) => offered.find((column) => keyOf(column) === names[field]) ?? [])
  for (const needed of ['identifier', 'state'] as const) {
    if (columns.some((column) => keyOf(column) === names[needed])) continue
    throw new Five9Failure('unexpectedAnswer', { subject: names[needed], said: offered.join(', ').slice(0, 300) })
  }
  return columns
}

/** What Five9 shows of its agents at this moment, kept up to date by what it says has changed. Times are given in UTC. */
export interface LivePicture {
  /** Everybody. */
  whole(): LiveNews
  /** Takes changes over and answers whom they touched. */
  update(update: StatisticsUpdate): LiveNews
}

export function createLivePicture({ columns, rows }: Statistics): LivePicture {
  const order = columns.map((column) => fields.find((field) => names[field] === keyOf(column)))
  const agents = new Map<string, Partial<Record<Field, string>>>()

  function take(cells: readonly (string | null)[]): string | undefined {
    const agent: Partial<Record<Field, string>> = {}
    for (const [place, field] of order.entries()) {
      if (field !== undefined) agent[field] = cells[place] ?? ''
    }
    const identifier = agent.identifier ?? ''
    if (identifier.trim() === '') return undefined
    agents.set(identifier, agent)
    return identifier
  }

  for (const row of rows) take(row)

  return {
    whole: () => ({ isWhole: true, changed: [...agents].flatMap(([id, agent]) => shown(id, agent)), gone: [] }),
    update({ added, changed, deleted }) {
      const touched = new Set<string>()
      const were = new Set([...agents].flatMap(([id, { state = '' }]) => (isNothing(state) ? [] : [id])))
      for (const identifier of deleted) {
        if (agents.delete(identifier)) touched.add(identifier)
      }
      for (const row of added) {
        const identifier = take(row)
        if (identifier !== undefined) touched.add(identifier)
      }
      for (const { object, column, value } of changed) {
        const field = fields.find((one) => names[one] === keyOf(column))
        if (field === undefined) continue
        const agent = agents.get(object) ?? {}
        agents.set(object, { ...agent, identifier: object, [field]: value })
        touched.add(object)
      }
      const news = [...touched].map((id) => ({ id, now: shown(id, agents.get(id) ?? {}) }))
      return {
        isWhole: false,
        changed: news.flatMap(({ now }) => now),
        gone: news.flatMap(({ id, now }) => (now.length === 0 && were.has(id) ? [id] : [])),
      }
    },
  }
}

/** Nobody of whom no state is known yet. */
function shown(
  identifier: string,
  { name = '', state = '', reason = '', since = '' }: Partial<Record<Field, string>>,
): readonly Agent[] {
  if (isNothing(state)) return []
  return [{ identifier, name: name.trim(), state: stateName(state.trim(), reason.trim()), since: readSince(since) }]
}

function readSince(text: string): number | null {
  const reading = readTime(text, { zone: 'UTC', order: 'unknown' })
  return reading.kind === 'unique' ? reading.at : null
}

function keyOf(column: string): string {
  return column.trim().toUpperCase()
}
