import { fail } from '../../../preload/contract/failure.ts'
import { presentActivityId } from '../../../preload/contract/activities.ts'
import type { DeliveryRequest } from '../../../preload/contract/deliveries.ts'
import { activityIds } from '../activities/mappings.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { JobContext } from '../job.ts'
import type { DeliveryFolder } from '../platform.ts'
import { type PersonStates, personStates } from '../states/read-states.ts'
import type { StateSpan } from '../states/resolve-parallel-states.ts'
import { dayStart, nextDay } from '../states/zone.ts'
import type { Tools } from '../tools.ts'
import { type AgentStatusFile, createAgentStatusFiles } from './agent-status-files.ts'
import { agentStatusDay } from './agent-status-lines.ts'
import type { AgentStatusFileEntry, AgentStatusManifest, DeliveryProblem } from './agent-status-manifest.ts'
import { deliveryDays } from './delivery-day.ts'
import { coveredMilliseconds } from './covered-time.ts'
import { deliveryWindow } from './plan-delivery.ts'

/**
 * Resolves the states of a window and writes them as files for injixo's CSV integration, with `manifest.json` as their proof.
 * Users marked as nobody's are left out. The delivery is written down last: a killed one leaves a folder that nothing names.
 * Fails with `deliveryEmpty`, `rangeInvalid`, `deliveryTextTooLong`, `diskFull`.
 */
export async function runDelivery(
  { id, request }: { readonly id: string; readonly request: DeliveryRequest },
  { tools, folder }: { readonly tools: Tools; readonly folder: DeliveryFolder },
  { signal, progress }: JobContext,
): Promise<AgentStatusManifest> {
  const { database, clock } = tools
  const integration = integrationById(tools, request.integrationId)
  const window = deliveryWindow(tools, integration, request)
  if (!window) throw fail('deliveryEmpty', {})
  const days = deliveryDays(window.from, window.to, integration.zone)
  const from = dayStart(window.from, integration.zone)
  const to = dayStart(nextDay(window.to), integration.zone)

  const people: Pick<PersonStates, 'identifier' | 'resolved'>[] = []
  const covered = { milliseconds: 0, people: 0 }
  for (const person of personStates(database, integration.no, from, to)) {
    signal.throwIfAborted()
    people.push({ identifier: person.identifier, resolved: person.resolved })
    // counted apart from the resolved pieces, so that the manifest proves something
    const milliseconds = coveredMilliseconds(person.received, from, to)
    covered.milliseconds += milliseconds
    if (milliseconds > 0) covered.people += 1
    if (people.length % 20 === 0) progress({ step: 'resolving', done: people.length, total: null, unit: 'people' })
  }
  if (covered.people === 0) throw fail('deliveryEmpty', {})

  const ids = request.activities === 'mapped' ? activityIds(database, integration.no) : null
  const activityOf = (state: string) => (ids === null ? state : String(ids.get(state) ?? presentActivityId))
  const files = createAgentStatusFiles({
    integration: integration.name,
    zone: integration.zone,
    activities: request.activities,
    ...window,
  })
  const written: AgentStatusFileEntry[] = []
  const write = async (finished: readonly AgentStatusFile[]): Promise<void> => {
    for (const { text, ...entry } of finished) {
      const { sha256 } = await folder.write(entry.name, text)
      written.push({ ...entry, sha256 })
    }
  }
  const positions = people.map(() => 0)
  for (const [index, day] of days.entries()) {
    signal.throwIfAborted()
    for (const [at, { identifier, resolved }] of people.entries()) {
      const pieces = piecesOfDay(resolved, positions, at, day)
      if (pieces.length === 0) continue
      const group = agentStatusDay(day, identifier, pieces, activityOf)
      refuseProblems(group.problems)
      await write(files.add(group))
    }
    progress({ step: 'writing', done: index + 1, total: days.length, unit: 'days' })
  }
  const end = files.finish(covered)
  await write(end.files)
  refuseProblems(end.problems)
  // by which mapping it went: days that a later one changes are known by it
  const mapping = ids === null ? {} : { mapping: Object.fromEntries(ids) }
  const manifest = { ...end.manifest, ...mapping, files: written }
  await folder.write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  database
    .prepare(
      'INSERT INTO delivery (id, integration_no, created_at, from_day, to_day, activities, folder, manifest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      id,
      integration.no,
      clock.now(),
      window.from,
      window.to,
      request.activities,
      folder.path,
      JSON.stringify(manifest),
    )
  return manifest
}

/** The resolved pieces that touch the day; they are in order, so each day goes on where the last one ended. */
function piecesOfDay(
  resolved: readonly StateSpan[],
  positions: number[],
  at: number,
  day: { readonly start: number; readonly end: number },
): StateSpan[] {
  let first = positions[at] ?? 0
  while ((resolved[first]?.end ?? Number.POSITIVE_INFINITY) <= day.start) first += 1
  positions[at] = first
  let end = first
  while ((resolved[end]?.start ?? Number.POSITIVE_INFINITY) < day.end) end += 1
  return resolved.slice(first, end)
}

function refuseProblems(problems: readonly DeliveryProblem[]): void {
  const [problem] = problems
  if (!problem) return
  if (problem.kind === 'text') throw fail('deliveryTextTooLong', { value: problem.text.slice(0, 80) })
  throw new Error(`delivered ${problem.of} ${problem.accounted} differ from the workspace's ${problem.database}`)
}
