import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'

/** The field of a system's form that Ponte itself logs in with. */
export function secretField({ system }: Pick<IntegrationRow, 'system'>): string {
  const fields = registry[system as System['id']].connection?.fields ?? []
  return fields.find(({ kind, isHandedOver }) => kind === 'secret' && isHandedOver !== true)?.id ?? 'secret'
}
