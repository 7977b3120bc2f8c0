import type { Integration } from '../../preload/contract/integrations.ts'
import { registry } from '../systems/registry.ts'

/** Whether Ponte asks the system of an integration for its data: one that sends by itself, or to injixo, has nothing to be asked for. */
export function isAsked({ system, way }: Pick<Integration, 'system' | 'way'>): boolean {
  return way === 'ponteDelivers' && registry[system].connection?.how === 'asked'
}
