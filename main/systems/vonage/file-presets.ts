import type { FilesOfSystem } from '../../core/system.ts'

/** Names as in its User Admin interface; its export of states is not documented. */
export const vonageFiles = {
  presets: [
    {
      id: 'userAdmin',
      stream: 'users',
      source: 'inferred',
      columns: { identifier: 'agentDisplayId', name: 'name', email: 'email' },
      optional: { active: 'active' },
      known: ['username', 'ssoExternalId', 'role'],
    },
    {
      id: 'agentStates',
      stream: 'states',
      source: 'inferred',
      columns: { agent: 'agentDisplayId', state: 'state', start: 'start', end: 'end' },
      optional: { reason: 'subState', agentName: 'name', duration: 'duration' },
      known: ['stateCode'],
    },
  ],
  misleading: ['username', 'user name'],
  states: [
    { name: 'Ready', kind: 'available' },
    { name: 'Wrapup', kind: 'afterContact' },
    { name: 'WrapupTransferred', kind: 'afterContact' },
    { name: 'BusyIncoming', kind: 'contact' },
    { name: 'BusyOutgoing', kind: 'contact' },
    { name: 'BusyTransferIn', kind: 'contact' },
    { name: 'BusyInternal', kind: 'contact' },
    { name: 'BusyCallback', kind: 'contact' },
    { name: 'Away', kind: 'busy' },
    { name: 'Extended Away', kind: 'busy' },
    { name: 'AwayBreak', kind: 'break' },
    { name: 'AwayComfortBreak', kind: 'break' },
    { name: 'LoggedOut', kind: 'offline' },
  ],
  quirks: ['quirk.vonageAgentId', 'quirk.vonageZeros', 'quirk.vonageCodes'],
} as const satisfies FilesOfSystem
