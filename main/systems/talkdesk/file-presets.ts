import type { FilesOfSystem } from '../../core/system.ts'

/** Both exports are documented by Talkdesk. */
export const talkdeskFiles = {
  presets: [
    {
      id: 'users',
      stream: 'users',
      source: 'documented',
      columns: { identifier: 'Email', name: 'Name' },
      // how it says whether somebody is active is not documented
      known: ['Role', 'Ring groups', 'Activation'],
    },
    {
      id: 'userStatus',
      stream: 'states',
      source: 'documented',
      columns: {
        agent: 'user_email',
        agentName: 'user_name',
        state: 'status_label',
        start: 'status_start_at',
        end: 'status_end_at',
      },
      optional: { duration: 'status_time' },
      known: ['user_id', 'is_user_active', 'team_id', 'team_name', 'ring_groups'],
    },
  ],
  misleading: ['user_id', 'id'],
  states: [
    { name: 'Available', kind: 'available' },
    { name: 'On A Call', kind: 'contact' },
    { name: 'After Call Work', kind: 'afterContact' },
    { name: 'Busy', kind: 'busy' },
    { name: 'Away', kind: 'busy' },
    { name: 'Offline', kind: 'offline' },
  ],
  quirks: ['quirk.talkdeskSplit', 'quirk.talkdeskMonth', 'quirk.talkdeskOwnStates'],
} as const satisfies FilesOfSystem
