import { integrationById } from '../integrations/integrations.ts'
import type { ListExport } from '../list-export.ts'
import type { Tools } from '../tools.ts'
import { dayStart, localParts, nextDay, zoneOffset } from './zone.ts'

interface Row {
  readonly agent: string
  readonly name: string
  readonly state: string
  readonly start: number
  readonly end: number
}

/** The states of some days as received, with times that no clock change can blur. */
export function stateExport(
  tools: Tools,
  { integrationId, from, to }: { readonly integrationId: string; readonly from: string; readonly to: string },
): ListExport {
  const { no, zone } = integrationById(tools, integrationId)
  const rows = tools.database
    .prepare(`
      SELECT u.identifier AS agent, u.name, a.name AS state, s.start_at AS start, s.end_at AS end FROM agent_state AS s
      CROSS JOIN external_user AS u ON u.no = s.external_user_no
      CROSS JOIN external_activity AS a ON a.no = s.external_activity_no
      WHERE s.integration_no = ? AND s.start_at >= ? AND s.start_at < ? ORDER BY s.start_at`)
    .iterate<Row>(no, dayStart(from, zone), dayStart(nextDay(to), zone))
  return { name: 'agent-states', header: ['agent', 'agentName', 'state', 'start', 'end'], rows: written(rows, zone) }
}

function* written(rows: Iterable<Row>, zone: string): Generator<string[]> {
  for (const { agent, name, state, start, end } of rows) {
    yield [agent, name, state, withOffset(start, zone), withOffset(end, zone)]
  }
}

/** `2026-10-25T02:30:00+02:00` */
function withOffset(at: number, zone: string): string {
  const { day, time } = localParts(at, zone)
  const minutes = Math.round(zoneOffset(at, zone) / 60_000)
  const two = (number: number) => String(number).padStart(2, '0')
  const sign = minutes < 0 ? '-' : '+'
  return `${day}T${time}${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}
