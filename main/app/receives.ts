import type { Receiver } from '../core/notifications/receiver.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'

/** Who understands what the system of an integration sends to Ponte; undefined when it sends nothing, or to injixo. */
export function receiverOf({ system, way }: Pick<IntegrationRow, 'system' | 'way'>): Receiver | undefined {
  return way === 'ponteDelivers' ? registry[system as System['id']].receiver : undefined
}

/** Whether Ponte is sent what happens at the system of an integration. */
export function receives(row: Pick<IntegrationRow, 'system' | 'way'>): boolean {
  return receiverOf(row) !== undefined
}
