import type * as z from 'zod'
import type { contacts as calls, ContactInterval } from '../../../preload/contract/connection.ts'
import { integrationById } from '../integrations/integrations.ts'
import { dayStart, nextDay } from '../states/zone.ts'
import type { Tools } from '../tools.ts'

type Query = z.output<NonNullable<(typeof calls.list)['~orpc']['inputSchema']>>
type Page = z.output<NonNullable<(typeof calls.list)['~orpc']['outputSchema']>>
type Queues = z.output<NonNullable<(typeof calls.queues)['~orpc']['outputSchema']>>

interface Sums {
  readonly total: number
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  readonly handle: number
}

/** Contact intervals of days of the integration's zone, by start, then by queue. Fails with `integrationNotFound`. */
export function listContacts(
  tools: Tools,
  { integrationId, from, to, queue, offset, limit }: Omit<Query, 'queue'> & { readonly queue?: string | undefined },
): Page {
  const { database } = tools
  const { no, zone } = integrationById(tools, integrationId)
  const source = `FROM contact_interval AS i JOIN queue AS q ON q.no = i.queue_no
    WHERE i.integration_no = ? AND i.start_at >= ? AND i.start_at < ? ${queue === undefined ? '' : 'AND q.name = ?'}`
  const given = [no, dayStart(from, zone), dayStart(nextDay(to), zone), ...(queue === undefined ? [] : [queue])]
  const { total, handle, ...sums } = database
    .prepare(`
      SELECT count(*) AS total, coalesce(sum(offered), 0) AS offered, coalesce(sum(answered), 0) AS answered,
        coalesce(sum(abandoned), 0) AS abandoned, coalesce(sum(handle), 0) AS handle ${source}`)
    .one<Sums>(...given)
  const rows = database
    .prepare(`
      SELECT q.name AS queue, i.start_at AS start, i.offered, i.answered, i.abandoned, i.handle ${source}
      ORDER BY i.start_at, q.name, q.grouping LIMIT ? OFFSET ?`)
    .all<Omit<ContactInterval, 'aht'>>(...given, limit, offset)
  return {
    rows: rows.map((row) => ({ ...row, aht: averageHandling(row) })),
    total,
    sums: { ...sums, aht: averageHandling({ ...sums, handle }) },
  }
}

/** The queues in which calls have come, the busiest first. Fails with `integrationNotFound`. */
export function listQueues(tools: Tools, integrationId: string): Queues {
  const { no } = integrationById(tools, integrationId)
  return tools.database
    .prepare(`
      SELECT q.name, q.grouping, s.offered, s.last_at AS lastAt FROM (
        SELECT queue_no, sum(offered) AS offered, max(start_at) AS last_at FROM contact_interval
        WHERE integration_no = ? GROUP BY queue_no) AS s
      JOIN queue AS q ON q.no = s.queue_no ORDER BY s.offered DESC, q.name, q.grouping`)
    .all<Queues[number]>(no)
}

/** Seconds; null when none was answered. */
function averageHandling({ handle, answered }: Pick<Sums, 'handle' | 'answered'>): number | null {
  return answered === 0 ? null : handle / answered / 1000
}
