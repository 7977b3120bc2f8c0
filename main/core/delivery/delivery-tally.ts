import type { ActivityTotal, AgentStatusDay, TextProblem } from './agent-status-lines.ts'
import type {
  AgentStatusFileEntry,
  AgentStatusManifest,
  DeliveryProblem,
  DeliveryRequest,
} from './agent-status-manifest.ts'

export interface DeliveryTally {
  add(group: AgentStatusDay): void
  finish(
    request: DeliveryRequest,
    files: readonly AgentStatusFileEntry[],
    database: { readonly milliseconds: number; readonly people: number },
  ): { readonly manifest: AgentStatusManifest; readonly problems: readonly DeliveryProblem[] }
}

/** Adds up a delivery. Whole milliseconds throughout, so that sums are exact. */
export function createDeliveryTally(): DeliveryTally {
  const activities = new Map<string, ActivityTotal>()
  const textProblems = new Map<string, TextProblem>()
  const delivered = new Set<string>()
  const seen = new Set<string>()
  const sum = { rows: 0, seconds: 0, milliseconds: 0, rounding: 0 }
  const withheld = { repeatedHourSeconds: 0, repeatedHourRows: 0, refusedSeconds: 0, refusedRows: 0 }

  return {
    add(group) {
      if (group.databaseMilliseconds > 0) seen.add(group.agent)
      if (group.lines.length > 0) delivered.add(group.agent)
      sum.rows += group.lines.length
      sum.seconds += group.seconds
      sum.milliseconds += group.databaseMilliseconds
      sum.rounding += group.roundingMilliseconds
      withheld.repeatedHourSeconds += group.repeatedHour.seconds
      withheld.repeatedHourRows += group.repeatedHour.rows
      withheld.refusedSeconds += group.refused.seconds
      withheld.refusedRows += group.refused.rows
      for (const problem of group.problems) textProblems.set(JSON.stringify(problem), problem)
      for (const { activity, seconds, rows } of group.perActivity) {
        const known = activities.get(activity)
        activities.set(activity, {
          activity,
          seconds: seconds + (known?.seconds ?? 0),
          rows: rows + (known?.rows ?? 0),
        })
      }
    },
    finish(request, files, database) {
      const problems: DeliveryProblem[] = [...textProblems.values()]
      const check = (of: 'milliseconds' | 'people', said: number, accounted: number): void => {
        if (said !== accounted) problems.push({ kind: 'totals', of, database: said, accounted })
      }
      check('milliseconds', database.milliseconds, sum.milliseconds)
      check('people', database.people, seen.size)
      const manifest: AgentStatusManifest = {
        integration: request.integration,
        zone: request.zone,
        activities: request.activities,
        from: request.from,
        to: request.to,
        files,
        totals: { rows: sum.rows, people: delivered.size, seconds: sum.seconds },
        database: { seconds: database.milliseconds / 1000, people: database.people },
        withheld: { ...withheld, people: seen.size - delivered.size },
        roundingMilliseconds: sum.rounding,
        perActivity: [...activities.values()].sort((a, b) => (a.activity < b.activity ? -1 : 1)),
      }
      return { manifest, problems }
    },
  }
}
