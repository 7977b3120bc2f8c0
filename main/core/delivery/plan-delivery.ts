import type { Delivery, DeliveryPlan, DeliveryRequest } from '../../../preload/contract/deliveries.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { SqlValue } from '../platform.ts'
import type { DeliveryRow, IntegrationRow } from '../schema/tables.ts'
import { stateRange } from '../states/person-day.ts'
import { dayStart, daysBetween, nextDay } from '../states/zone.ts'
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
}

/** What would be delivered, before a file is written; null when there is nothing at all. */
export function planDelivery(tools: Tools, request: DeliveryRequest): DeliveryPlan | null {
  const integration = integrationById(tools, request.integrationId)
  const window = deliveryWindow(tools, integration, request)
  if (!window) return null
  const range = stateRange(tools, integration)
  const isWhole = range !== null && window.from <= range.from && window.to >= range.to
  const values = [
    integration.no,
    dayStart(window.from, integration.zone),
    dayStart(nextDay(window.to), integration.zone),
  ]
  const sums = (where: string): Sums => sumsOf(tools, isWhole, where, values)
  const unassigned = sums('u.no NOT IN (SELECT external_user_no FROM assignment)')
  const unmapped = unmappedOf(tools, isWhole, values)
  return {
    ...window,
    days: daysBetween(window.from, window.to) + 1,
    ...sums('1'),
    unassigned: { people: unassigned.people, milliseconds: unassigned.milliseconds },
    unmapped,
  }
}

/** Over everything the kept sums are enough; for a part of the days the states themselves are counted. */
const source = (isWhole: boolean): string =>
  isWhole
    ? `(SELECT external_user_no, external_activity_no, occurrences AS states, milliseconds FROM state_total)`
    : `(SELECT external_user_no, external_activity_no, 1 AS states, end_at - start_at AS milliseconds FROM agent_state
        WHERE integration_no = ?1 AND start_at >= ?2 AND start_at < ?3)`

function sumsOf({ database }: Tools, isWhole: boolean, where: string, values: readonly SqlValue[]): Sums {
  const row = database
    .prepare(`
      SELECT count(DISTINCT u.no) AS people, coalesce(sum(s.states), 0) AS states, coalesce(sum(s.milliseconds), 0) AS milliseconds
      FROM ${source(isWhole)} AS s JOIN external_user AS u ON u.no = s.external_user_no
      WHERE u.integration_no = ?1 AND u.ignored = 0 AND ${where}`)
    .get<Sums>(...(isWhole ? values.slice(0, 1) : values))
  return { people: row?.people ?? 0, states: row?.states ?? 0, milliseconds: row?.milliseconds ?? 0 }
}

function unmappedOf({ database }: Tools, isWhole: boolean, values: readonly SqlValue[]): DeliveryPlan['unmapped'] {
  const row = database
    .prepare(`
      SELECT count(DISTINCT a.no) AS externalActivities, coalesce(sum(s.milliseconds), 0) AS milliseconds
      FROM ${source(isWhole)} AS s JOIN external_activity AS a ON a.no = s.external_activity_no
      WHERE a.integration_no = ?1 AND a.no NOT IN (SELECT external_activity_no FROM mapping)`)
    .get<DeliveryPlan['unmapped']>(...(isWhole ? values.slice(0, 1) : values))
  return { externalActivities: row?.externalActivities ?? 0, milliseconds: row?.milliseconds ?? 0 }
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
