import type { FilesOfSystem } from '../../core/system.ts'

/** The states are documented by Mitel; no export of users or states is. */
export const mitelFiles = {
  presets: [],
  misleading: ['agent id', 'agent number', 'extension'],
  states: [
    { name: 'Idle', kind: 'available' },
    { name: 'Ringing', kind: 'contact' },
    { name: 'ACD', kind: 'contact' },
    { name: 'ACD Hold', kind: 'contact' },
    { name: 'Non ACD', kind: 'contact' },
    { name: 'Non ACD Hold', kind: 'contact' },
    { name: 'Outbound', kind: 'contact' },
    { name: 'Outbound Hold', kind: 'contact' },
    { name: 'Work Timer', kind: 'afterContact' },
    { name: 'Do Not Disturb', kind: 'busy' },
    { name: 'Make Busy', kind: 'busy' },
    { name: 'System Make Busy', kind: 'busy' },
    { name: 'Logged out', kind: 'offline' },
    { name: 'Offline', kind: 'offline' },
    { name: 'Unknown', kind: 'other' },
  ],
  quirks: ['quirk.noExport', 'quirk.mitelReasons', 'quirk.mitelHolds'],
} as const satisfies FilesOfSystem
