import type { Integration } from '../../preload/contract/integrations.ts'

/** Whether Ponte reads this integration by itself, by asking or by being told, and is past asking how. */
export function isConnected({ settings, state, way }: Pick<Integration, 'settings' | 'state' | 'way'>): boolean {
  return state !== 'draft' && way === 'ponteDelivers' && Object.keys(settings).length > 0
}
