import { presentActivityId } from '../../../preload/contract/activities.ts'
import { activityIds } from '../activities/mappings.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import { dayStart, nextDay } from '../states/zone.ts'
import type { Tools } from '../tools.ts'
import type { AgentStatusManifest } from './agent-status-manifest.ts'

interface DeliveredRow {
  readonly from_day: string
  readonly to_day: string
  readonly manifest: string
}

/**
 * Days that were delivered as mapped activities and would be delivered otherwise now, in order, in the integration's zone. Each day is held against
 * its newest delivery. Deliveries of names are not concerned: injixo maps those; nor are old ones that do not say by which mapping they went.
 * Fails with `integrationNotFound`.
 */
export function daysToDeliverAgain(tools: Tools, integrationId: string): string[] {
  const { database } = tools
  const integration = integrationById(tools, integrationId)
  const delivered = database
    .prepare('SELECT from_day, to_day, manifest FROM delivery WHERE integration_no = ? ORDER BY no DESC')
    .all<DeliveredRow>(integration.no)
  const now = activityIds(database, integration.no)
  const decided: DeliveredRow[] = []
  const days = new Set<string>()
  for (const delivery of delivered) {
    const { activities, mapping } = JSON.parse(delivery.manifest) as AgentStatusManifest
    if (activities === 'mapped' && mapping !== undefined) {
      const numbers = changedSince(tools, integration.no, mapping, now)
      for (const day of daysWith(tools, integration, delivery, numbers))
        if (!decided.some(({ from_day: from, to_day: to }) => from <= day && day <= to)) days.add(day)
    }
    decided.push(delivery)
  }
  return [...days].sort()
}

/** Numbers of the external activities that counted otherwise in a delivery; those it did not have counted as Present. */
function changedSince(
  { database }: Tools,
  integrationNo: number,
  mapping: Readonly<Record<string, number>>,
  now: ReadonlyMap<string, number>,
): number[] {
  return database
    .prepare('SELECT no, name FROM external_activity WHERE integration_no = ?')
    .all<{ no: number; name: string }>(integrationNo)
    .filter(({ name }) => {
      const then = Object.hasOwn(mapping, name) ? mapping[name] : presentActivityId
      return then !== (now.get(name) ?? presentActivityId)
    })
    .map(({ no }) => no)
}

/** Days of a delivery on which such states begin, and the days after them that they reach into. */
function daysWith(
  { database }: Tools,
  integration: Pick<IntegrationRow, 'no' | 'zone'>,
  { from_day: from, to_day: to }: DeliveredRow,
  numbers: readonly number[],
): ReadonlySet<string> {
  if (numbers.length === 0) return new Set()
  const list = JSON.stringify(numbers)
  const begun = database
    .prepare(`
      SELECT DISTINCT day FROM state_day_total
      WHERE integration_no = ? AND day >= date(?, '-1 day') AND day <= ?
        AND external_activity_no IN (SELECT value FROM json_each(?))`)
    .all<{ day: string }>(integration.no, from, to, list)
    .map(({ day }) => day)
  const days = new Set(begun.filter((day) => day >= from))
  const reaches = database.prepare(`
    SELECT 1 FROM agent_state WHERE integration_no = ? AND start_at >= ? AND start_at < ? AND end_at > ?
      AND external_activity_no IN (SELECT value FROM json_each(?)) LIMIT 1`)
  for (const day of begun) {
    const next = nextDay(day)
    if (next > to || days.has(next)) continue
    const midnight = dayStart(next, integration.zone)
    if (reaches.get(integration.no, dayStart(day, integration.zone), midnight, midnight, list)) days.add(next)
  }
  return days
}
