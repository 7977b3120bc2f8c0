import { fail } from '../../preload/contract/failure.ts'
import type { SystemId } from '../../preload/contract/system-id.ts'
import type { HistoryReader } from '../core/connections/connector.ts'
import { settingsOf } from '../core/integrations/integrations.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import { registry } from '../systems/registry.ts'

/** Who understands what an integration's system answers. Fails with `connectionMissing`. */
export function readerOf(row: Pick<IntegrationRow, 'name' | 'system' | 'settings' | 'zone'>): HistoryReader {
  const connector = registry[row.system as SystemId].connector
  if (connector === undefined || row.settings === null) throw fail('connectionMissing', { name: row.name })
  return connector.reader({ settings: settingsOf(row), zone: row.zone })
}
