import { foldForSearch } from '../people/fold.ts'
import { daysBetween } from '../states/civil-day.ts'
import { type AgentStatusDay, agentStatusHeader } from './agent-status-lines.ts'
import type {
  AgentStatusFileEntry,
  AgentStatusManifest,
  DeliveryProblem,
  DeliveryRequest,
} from './agent-status-manifest.ts'
import { createDeliveryTally } from './delivery-tally.ts'

/** injixo takes files of at most 7 MB by hand and does not say which MB; the smaller reading holds in both. */
export const fileLimitBytes = 7_000_000
/** injixo refuses a file with over one year of data. */
const fileLimitDays = 365

/** A finished file: UTF-8 without a byte order mark, since injixo documents none. */
export interface AgentStatusFile extends AgentStatusFileEntry {
  readonly text: string
}

export interface AgentStatusFiles {
  /** Takes one agent's day; days in order, each agent once a day (RangeError otherwise). Answers files that are finished now. */
  add(group: AgentStatusDay): readonly AgentStatusFile[]
  /** Ends the delivery. `database` is counted apart, over the same window. Problems: hand nothing over before they are solved. */
  finish(database: { readonly milliseconds: number; readonly people: number }): {
    readonly files: readonly AgentStatusFile[]
    readonly manifest: AgentStatusManifest
    readonly problems: readonly DeliveryProblem[]
  }
}

interface Part {
  lines: string[]
  bytes: number
  seconds: number
  people: Set<string>
  firstDay: string
  lastDay: string
}

/**
 * Gathers agents' days into files: whole days per file, as many as stay below the limit; a day that is larger alone gets several
 * files, cut between agents. No row is in two files. Keeps one file and one day in memory.
 */
export function createAgentStatusFiles(request: DeliveryRequest, limit: number = fileLimitBytes): AgentStatusFiles {
  const tally = createDeliveryTally()
  const entries: AgentStatusFileEntry[] = []
  let finished: AgentStatusFile[] = []
  let open: Part | undefined
  let day = emptyPart('')
  let dayFiles = 0
  let agentsOfDay = new Set<string>()

  function close(part: Part, number: number): void {
    const suffix = number > 0 ? `_${number}` : ''
    const entry: AgentStatusFileEntry = {
      name: `agent-status_${safeName(request.integration)}_${part.firstDay}_${part.lastDay}${suffix}.csv`,
      bytes: part.bytes,
      rows: part.lines.length,
      people: part.people.size,
      seconds: part.seconds,
      firstDay: part.firstDay,
      lastDay: part.lastDay,
    }
    entries.push(entry)
    finished.push({ ...entry, text: agentStatusHeader + part.lines.join('') })
  }

  function closeOpen(): void {
    if (open !== undefined) close(open, 0)
    open = undefined
  }

  /** The day so far has outgrown a file: it gets files of its own. */
  function closePartOfDay(): void {
    closeOpen()
    dayFiles += 1
    close(day, dayFiles)
    day = emptyPart(day.firstDay)
  }

  function closeDay(): void {
    if (day.lines.length === 0) return
    if (dayFiles > 0) return closePartOfDay()
    const isFull =
      open !== undefined &&
      (open.bytes + day.bytes - agentStatusHeader.length >= limit ||
        daysBetween(open.firstDay, day.firstDay) >= fileLimitDays)
    if (isFull) closeOpen()
    if (open === undefined) open = day
    else append(open, day)
  }

  function take(group: AgentStatusDay): void {
    const bytes = group.lines.reduce((sum, line) => sum + line.bytes, 0)
    if (day.lines.length > 0 && day.bytes + bytes >= limit) closePartOfDay()
    for (const line of group.lines) {
      // An agent's day larger than a file: nothing is left but to cut it between rows.
      if (day.lines.length > 0 && day.bytes + line.bytes >= limit) closePartOfDay()
      day.lines.push(line.text)
      day.bytes += line.bytes
      day.seconds += line.seconds
      day.people.add(group.agent)
    }
  }

  function yielded(): readonly AgentStatusFile[] {
    const files = finished
    finished = []
    return files
  }

  return {
    add(group) {
      if (group.day < request.from || group.day > request.to) throw new RangeError(`Outside the window: ${group.day}`)
      if (group.day < day.firstDay) throw new RangeError(`Days out of order: ${group.day} after ${day.firstDay}`)
      if (group.day !== day.firstDay) {
        closeDay()
        day = emptyPart(group.day)
        dayFiles = 0
        agentsOfDay = new Set()
      }
      if (agentsOfDay.has(group.agent)) throw new RangeError('An agent twice on one day')
      agentsOfDay.add(group.agent)
      tally.add(group)
      take(group)
      return yielded()
    },
    finish(database) {
      closeDay()
      closeOpen()
      const { manifest, problems } = tally.finish(request, entries, database)
      return { files: yielded(), manifest, problems }
    },
  }
}

function emptyPart(day: string): Part {
  return { lines: [], bytes: agentStatusHeader.length, seconds: 0, people: new Set(), firstDay: day, lastDay: day }
}

function append(open: Part, day: Part): void {
  for (const line of day.lines) open.lines.push(line)
  for (const agent of day.people) open.people.add(agent)
  open.bytes += day.bytes - agentStatusHeader.length
  open.seconds += day.seconds
  open.lastDay = day.lastDay
}

/** Letters, digits and strokes only: the name has to live on every disk and in every mail. */
function safeName(integration: string): string {
  const safe = foldForSearch(integration)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  return safe === '' ? 'integration' : safe
}
