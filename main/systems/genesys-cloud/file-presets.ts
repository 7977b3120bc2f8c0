import type { FilesOfSystem } from '../../core/system.ts'

/** The order and names of the people file are Genesys' own; those of states follow the fields of its analytics answers and views. */
export const genesysCloudFiles = {
  presets: [
    {
      id: 'people',
      stream: 'users',
      source: 'documented',
      columns: { identifier: 'email', name: 'name' },
      known: [
        'phone_work',
        'extension',
        'title',
        'department',
        'email_manager',
        'location_work',
        'roles_divisions',
        'queues',
        'division',
        'skills',
      ],
    },
    {
      id: 'usersApi',
      stream: 'users',
      source: 'documented',
      columns: { identifier: 'username', name: 'name', email: 'email' },
      optional: { active: 'state' },
      known: ['id', 'division', 'version'],
    },
    {
      id: 'timeline',
      stream: 'states',
      source: 'inferred',
      columns: {
        agentName: 'Agent Name',
        agent: 'Agent Email',
        state: 'Primary Status',
        start: 'Start Time',
        end: 'End Time',
      },
      optional: { reason: 'Secondary Status', duration: 'Duration' },
    },
    {
      id: 'presences',
      stream: 'states',
      source: 'inferred',
      columns: { agent: 'username', state: 'systemPresence', start: 'startTime', end: 'endTime' },
      optional: { reason: 'organizationPresence' },
      known: ['userId', 'organizationPresenceId'],
    },
  ],
  misleading: ['userId', 'user id', 'extension'],
  states: [
    { name: 'Available', kind: 'available' },
    { name: 'On Queue', kind: 'available' },
    { name: 'Busy', kind: 'busy' },
    { name: 'Training', kind: 'busy' },
    { name: 'Meeting', kind: 'busy' },
    { name: 'Away', kind: 'busy' },
    { name: 'Break', kind: 'break' },
    { name: 'Meal', kind: 'break' },
    { name: 'Offline', kind: 'offline' },
    { name: 'Idle', kind: 'other' },
    { name: 'Out of Office', kind: 'other' },
  ],
  quirks: ['quirk.genesysUserId', 'quirk.genesysExtension', 'quirk.genesysSecondary'],
} as const satisfies FilesOfSystem
