import type { Delivery, DeliveryPlan, DeliveryRequest } from '../../../preload/contract/deliveries.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { DeliveryRow, IntegrationRow } from '../schema/tables.ts'
import { stateRange } from '../states/person-day.ts'
import { daysBetween } from '../states/zone.ts'
import type { Tools } from '../tools.ts'
import type { AgentStatusManifest } from './agent-status-manifest.ts'

/** The days asked for, or all there are; null when there are none. Fails with `rangeInvalid`. */
export function deliveryWindow(
  tools: Tools,
  integration: IntegrationRow,
  request: Pick<DeliveryRequest, 'from' | 'to'>,
): { from: string; to: string } | null {
  const range = stateRange(tools, integration)
  if (!range) return null
  const from = request.from ?? range.from
  const to = request.to ?? range.to
  if (from > to) throw fail('rangeInvalid', { from, to })
  return { from, to }
}

interface Sums {
  readonly people: number
  readonly states: number
  readonly milliseconds: number
  readonly unassignedPeople: number
  readonly unassignedMilliseconds: number
  readonly earlierPeople: number
  readonly earlierMilliseconds: number
  readonly unmappedActivities: number
  readonly unmappedMilliseconds: number
}

/** What would be delivered, before a file is written, by the day the states begin on; null when there is nothing at all. */
export function planDelivery(tools: Tools, request: DeliveryRequest): DeliveryPlan | null {
  const integration = integrationById(tools, request.integrationId)
  const window = deliveryWindow(tools, integration, request)
  if (!window) return null
  const sums = sumsOf(tools, integration.no, window)
  return {
    ...window,
    days: daysBetween(window.from, window.to) + 1,
    people: sums.people,
    states: sums.states,
    milliseconds: sums.milliseconds,
    unassigned: { people: sums.unassignedPeople, milliseconds: sums.unassignedMilliseconds },
    ofEarlierHolders: { people: sums.earlierPeople, milliseconds: sums.earlierMilliseconds },
    unmapped: { externalActivities: sums.unmappedActivities, milliseconds: sums.unmappedMilliseconds },
  }
}

/** Whose an identifier is counts day by day. Of users marked as nobody's nothing is delivered. */
function sumsOf(
  { database }: Tools,
  integrationNo: number,
  { from, to }: { readonly from: string; readonly to: string },
): Sums {
  const isEarlier = 'earlier.no IS NOT NULL'
  const isUnassigned = 'assignment.external_user_no IS NULL AND earlier.no IS NULL'
  const isUnmapped = 'mapping.external_activity_no IS NULL'
  return database
    .prepare(`
      SELECT count(DISTINCT u.no) AS people,
        coalesce(sum(s.occurrences), 0) AS states,
        coalesce(sum(s.milliseconds), 0) AS milliseconds,
        count(DISTINCT CASE WHEN ${isUnassigned} THEN u.no END) AS unassignedPeople,
        coalesce(sum(CASE WHEN ${isUnassigned} THEN s.milliseconds END), 0) AS unassignedMilliseconds,
        count(DISTINCT CASE WHEN ${isEarlier} THEN u.no END) AS earlierPeople,
        coalesce(sum(CASE WHEN ${isEarlier} THEN s.milliseconds END), 0) AS earlierMilliseconds,
        count(DISTINCT CASE WHEN ${isUnmapped} THEN s.external_activity_no END) AS unmappedActivities,
        coalesce(sum(CASE WHEN ${isUnmapped} THEN s.milliseconds END), 0) AS unmappedMilliseconds
      FROM state_day_total AS s JOIN external_user AS u ON u.no = s.external_user_no
      LEFT JOIN assignment ON assignment.external_user_no = s.external_user_no
        AND (assignment.valid_from IS NULL OR assignment.valid_from <= s.day)
      LEFT JOIN earlier_assignment AS earlier ON earlier.external_user_no = s.external_user_no AND earlier.valid_to >= s.day
        AND (earlier.valid_from IS NULL OR earlier.valid_from <= s.day)
      LEFT JOIN mapping ON mapping.external_activity_no = s.external_activity_no
      WHERE s.integration_no = ? AND s.day >= ? AND s.day <= ? AND u.ignored = 0`)
    .one<Sums>(integrationNo, from, to)
}

type ListedDelivery = Omit<DeliveryRow, 'no'> & { readonly integration_id: string }

const listed =
  'SELECT delivery.*, integration.id AS integration_id FROM delivery JOIN integration ON integration.no = delivery.integration_no'

/** Newest first. */
export function listDeliveries({ database }: Tools, integrationId?: string): Delivery[] {
  const rows =
    integrationId === undefined
      ? database.prepare(`${listed} ORDER BY delivery.no DESC`).all<ListedDelivery>()
      : database
          .prepare(`${listed} WHERE integration.id = ? ORDER BY delivery.no DESC`)
          .all<ListedDelivery>(integrationId)
  return rows.map(deliveryOf)
}

/** Fails with `fileNotFound`. */
export function deliveryById({ database }: Tools, id: string): Delivery {
  const row = database.prepare(`${listed} WHERE delivery.id = ?`).get<ListedDelivery>(id)
  if (!row) throw fail('fileNotFound', { path: id })
  return deliveryOf(row)
}

function deliveryOf(row: ListedDelivery): Delivery {
  const manifest = JSON.parse(row.manifest) as AgentStatusManifest
  const { rows, people, seconds } = manifest.totals
  return {
    id: row.id,
    integrationId: row.integration_id,
    createdAt: row.created_at,
    from: row.from_day,
    to: row.to_day,
    activities: row.activities as Delivery['activities'],
    folder: row.folder,
    files: manifest.files.map(({ name, bytes, rows: lines, firstDay, lastDay }) => ({
      name,
      bytes,
      rows: lines,
      firstDay,
      lastDay,
    })),
    totals: {
      rows,
      people,
      seconds,
      databaseSeconds: manifest.database.seconds,
      withheldSeconds: manifest.withheld.repeatedHourSeconds + manifest.withheld.refusedSeconds,
      roundedMilliseconds: manifest.roundingMilliseconds,
    },
  }
}
