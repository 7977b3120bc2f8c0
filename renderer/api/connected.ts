import type { Integration } from '../../preload/contract/integrations.ts'

/** Whether Ponte reads this integration by itself, and is past asking how. */
export function isConnected({ settings, state }: Pick<Integration, 'settings' | 'state'>): boolean {
  return state !== 'draft' && Object.keys(settings).length > 0
}
