import { resolve as resolvePath } from 'node:path'
import { resolveParallelStates, type StateSpan } from '../../core/states/resolve-parallel-states.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { csvCell } from './csv-cell.ts'
import { type ListRow, readList, refusedRow } from './read-list.ts'
import { readInstant } from './read-instant.ts'
import type { Terminal } from './terminal.ts'
import { instantWriter } from './write-instant.ts'
import { writeWhole } from './write-whole.ts'

const columns = ['agent', 'state', 'start', 'end'] as const

/** A state that never was in force, because another of the same start and end stayed. */
interface Hidden {
  readonly agent: string
  readonly state: string
  readonly start: string
  readonly end: string
  readonly by: string
}

/** `ponte resolve`: parallel states of a file put one after the other, agent by agent, in UTC. */
export async function resolve(given: Given, terminal: Terminal): Promise<Answer> {
  const { folder, language, note } = terminal
  const out = resolvePath(folder, given.needed('out'))
  const agents = new Map<string, StateSpan[]>()
  const counts = { read: 0, empty: 0, written: 0 }
  const unused = await readList(given.operand(0), { stream: 'states', columns, needed: columns }, terminal, (rows) => {
    for (const row of rows) counts.empty += addSpan(agents, row, terminal)
    counts.read += rows.length
  })
  if (unused.length > 0) note(words(language, 'cli.columnsUnused', { columns: unused.join(', ') }))
  if (counts.empty > 0) note(words(language, 'cli.resolve.empty', { count: counts.empty }))

  const hidden: Hidden[] = []
  await writeWhole(out, resolvedText(agents, hidden, counts, terminal))
  noteHidden(hidden, terminal)
  const { read, written } = counts
  return {
    value: { agents: agents.size, read, written, hidden },
    lines: [
      words(language, 'cli.resolve.people', { count: agents.size }),
      words(language, 'cli.resolve.read', { count: read }),
      words(language, 'cli.resolve.written', { count: written, path: given.needed('out') }),
    ],
  }
}

/** Answers 1 for a state of no length, which never is in force. */
function addSpan(agents: Map<string, StateSpan[]>, { row, cells }: ListRow, { language }: Terminal): 0 | 1 {
  const [agent = '', state = '', startText = '', endText = ''] = cells
  if (agent.trim() === '') throw refusedRow(row, 'agent', 'valueMissing')
  if (state.trim() === '') throw refusedRow(row, 'state', 'valueMissing')
  const moment = (column: 'start' | 'end', text: string): number => {
    const instant = readInstant(text)
    if (instant !== null) return instant
    throw refusedRow(row, column, text.trim() === '' ? 'valueMissing' : words(language, 'cli.resolve.time'))
  }
  const start = moment('start', startText)
  const end = moment('end', endText)
  if (end < start) throw refusedRow(row, 'end', 'endBeforeStart')
  const spans = agents.get(agent)
  if (spans === undefined) agents.set(agent, [{ state, start, end }])
  else spans.push({ state, start, end })
  return end === start ? 1 : 0
}

// about a megabyte of text: few writes, and no more than that in memory
const linesPerText = 16_384

function* resolvedText(
  agents: ReadonlyMap<string, readonly StateSpan[]>,
  hidden: Hidden[],
  counts: { written: number },
  { signal }: Terminal,
): Generator<string> {
  let lines: string[] = [columns.join(',')]
  const write = instantWriter()
  // the order of code units, the same on every computer and in every language
  for (const agent of [...agents.keys()].sort()) {
    signal.throwIfAborted()
    const pieces = resolveParallelStates(agents.get(agent) ?? [], (span, by) => {
      hidden.push({ agent, state: span.state, start: write(span.start), end: write(span.end), by: by.state })
    })
    const cell = csvCell(agent)
    for (const { state, start, end } of pieces) lines.push(`${cell},${csvCell(state)},${write(start)},${write(end)}`)
    counts.written += pieces.length
    if (lines.length < linesPerText) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

// a screen of them; all of them come with --json
const mostNoted = 20

function noteHidden(hidden: readonly Hidden[], { language, note }: Terminal): void {
  const times = new Map<string, { readonly first: Hidden; count: number }>()
  for (const one of hidden) {
    const key = JSON.stringify([one.agent, one.state, one.by])
    const known = times.get(key)
    if (known === undefined) times.set(key, { first: one, count: 1 })
    else known.count++
  }
  const groups = [...times.values()]
  for (const { first, count } of groups.slice(0, mostNoted)) {
    const { agent, state, by } = first
    note(words(language, 'cli.resolve.hidden', { agent, state, by, count }))
  }
  const more = groups.length - mostNoted
  if (more > 0) note(words(language, 'cli.resolve.moreHidden', { count: more }))
}
