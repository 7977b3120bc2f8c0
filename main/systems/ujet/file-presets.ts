import type { FilesOfSystem } from '../../core/system.ts'

/** Names as in the answers of its interfaces; how the portal prints them in an export is not documented. */
export const ujetFiles = {
  presets: [
    {
      id: 'agents',
      stream: 'users',
      source: 'inferred',
      columns: { identifier: 'email', name: 'name' },
      optional: { active: 'active' },
      known: ['id', 'agent_number', 'first_name', 'last_name', 'status', 'teams'],
    },
    {
      id: 'agentActivity',
      stream: 'states',
      source: 'inferred',
      columns: { agent: 'agent_email', state: 'status', start: 'started_at', end: 'ended_at' },
      optional: { agentName: 'agent_name', reason: 'activity', duration: 'duration' },
      known: ['agent_id', 'call_id', 'chat_id'],
    },
  ],
  misleading: ['agent_id', 'agent_number', 'id'],
  states: [
    { name: 'Available', kind: 'available' },
    { name: 'In-call', kind: 'contact' },
    { name: 'In-chat', kind: 'contact' },
    { name: 'Wrap-up', kind: 'afterContact' },
    { name: 'Break', kind: 'break' },
    { name: 'Meal', kind: 'break' },
    { name: 'Unavailable', kind: 'busy' },
    { name: 'Special Task', kind: 'busy' },
    { name: 'Offline', kind: 'offline' },
    { name: 'Unresponsive', kind: 'other' },
    { name: 'Missed Call', kind: 'other' },
    { name: 'Missed Chat', kind: 'other' },
  ],
  quirks: ['quirk.ujetAgentId', 'quirk.ujetOwnStates', 'quirk.ujetMissed'],
} as const satisfies FilesOfSystem
