import type { FilesOfSystem } from '../../core/system.ts'

/** The list is the one of Communication Manager, its headers are concluded from its screen; traces of agents are concluded from the tables of CMS. */
export const avayaFiles = {
  presets: [
    {
      id: 'loginIds',
      stream: 'users',
      source: 'inferred',
      columns: { identifier: 'Login ID', name: 'Name' },
      known: ['Extension', 'Dir Agt', 'AAS/AUD', 'COR', 'Ag Pr', 'SO'],
    },
    {
      id: 'dictionary',
      stream: 'users',
      source: 'inferred',
      columns: { identifier: 'Login ID', name: 'Synonym' },
      known: ['Description'],
    },
    {
      id: 'agentTrace',
      stream: 'states',
      source: 'inferred',
      columns: { agent: 'Login ID', state: 'Work Mode', start: 'Start', end: 'End' },
      optional: { reason: 'AUX Reason', agentName: 'Agent Name', duration: 'Duration' },
      known: ['Split/Skill', 'VDN'],
    },
  ],
  misleading: ['extension'],
  states: [
    { name: 'AVAIL', kind: 'available' },
    { name: 'ACD', kind: 'contact' },
    { name: 'DACD', kind: 'contact' },
    { name: 'RING', kind: 'contact' },
    { name: 'ACW', kind: 'afterContact' },
    { name: 'DACW', kind: 'afterContact' },
    { name: 'AUX', kind: 'busy' },
    { name: 'OTHER', kind: 'other' },
    { name: 'UNKNOWN', kind: 'other' },
  ],
  quirks: ['quirk.avayaLoginId', 'quirk.avayaReasons', 'quirk.avayaDetails'],
} as const satisfies FilesOfSystem
