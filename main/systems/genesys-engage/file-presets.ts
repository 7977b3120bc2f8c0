import type { FilesOfSystem } from '../../core/system.ts'

/** The report is documented by Genesys, its headers are concluded from what it shows; of the export of agents only its purpose is. */
export const genesysEngageFiles = {
  presets: [
    {
      id: 'agentSetup',
      stream: 'users',
      source: 'inferred',
      columns: { identifier: 'User Name' },
      optional: { active: 'Enabled' },
      known: ['First Name', 'Last Name', 'Employee ID'],
    },
    {
      id: 'stateDetails',
      stream: 'states',
      source: 'inferred',
      columns: {
        agent: 'Agent User Name',
        agentName: 'Agent Name',
        state: 'State',
        start: 'Start Timestamp',
        end: 'End Timestamp',
      },
      optional: { reason: 'Reason Code', duration: 'Duration' },
      known: ['Tenant', 'Media Type'],
    },
  ],
  misleading: ['employee id'],
  states: [
    { name: 'Ready', kind: 'available' },
    { name: 'NotReady', kind: 'busy' },
    { name: 'ACW', kind: 'afterContact' },
    { name: 'Unknown', kind: 'other' },
  ],
  quirks: ['quirk.engageMidnight', 'quirk.engageEmployeeId', 'quirk.engageNames'],
} as const satisfies FilesOfSystem
