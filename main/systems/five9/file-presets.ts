import type { FilesOfSystem } from '../../core/system.ts'

/** Headers of its reports, always in English. */
export const five9Files = {
  presets: [
    {
      id: 'agentsInformation',
      stream: 'users',
      source: 'inferred',
      columns: { identifier: 'USERNAME', name: 'FULL NAME' },
      optional: { email: 'EMAIL', active: 'ACTIVE' },
      known: ['FIRST NAME', 'LAST NAME', 'EXTENSION', 'ID'],
    },
    {
      id: 'usersGeneralInfo',
      stream: 'users',
      source: 'documented',
      columns: { identifier: 'userName', name: 'fullName' },
      optional: { email: 'EMail', active: 'active' },
      known: ['firstName', 'lastName', 'extension', 'federationId', 'id', 'userProfileName'],
    },
    {
      id: 'agentState',
      stream: 'states',
      source: 'documented',
      columns: { agent: 'AGENT', state: 'STATE', startDate: 'DATE', startTime: 'TIME', duration: 'AGENT STATE TIME' },
      optional: { agentName: 'AGENT NAME', reason: 'REASON CODE' },
      known: ['AGENT ID', 'AGENT GROUP'],
    },
    {
      id: 'agentStateMoments',
      stream: 'states',
      source: 'documented',
      columns: { agent: 'AGENT', state: 'STATE', start: 'TIMESTAMP', duration: 'AGENT STATE TIME' },
      optional: { agentName: 'AGENT NAME', reason: 'REASON CODE' },
      known: ['AGENT ID', 'AGENT GROUP'],
    },
  ],
  misleading: ['extension'],
  states: [
    { name: 'Ready', kind: 'available' },
    { name: 'On Call', kind: 'contact' },
    { name: 'Ringing', kind: 'contact' },
    { name: 'On Hold', kind: 'contact' },
    { name: 'After Call Work', kind: 'afterContact' },
    { name: 'Not Ready', kind: 'busy' },
    { name: 'Login', kind: 'offline' },
    { name: 'Logout', kind: 'offline' },
    { name: 'On Preview', kind: 'other' },
  ],
  quirks: ['quirk.five9Name', 'quirk.five9Parallel'],
} as const satisfies FilesOfSystem
