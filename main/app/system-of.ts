import type { SystemId } from '../../preload/contract/system-id.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'

/** What is known of the system of that id. */
export function systemOf(id: SystemId): System {
  return registry[id]
}
