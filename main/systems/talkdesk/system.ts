import type { System } from '../../core/system.ts'
import { talkdeskFiles } from './file-presets.ts'

/** Talkdesk: injixo wants the e-mail address used there. */
export const talkdesk = {
  id: 'talkdesk',
  name: 'Talkdesk',
  delivery: 'cloud',
  tile: 'Talkdesk',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'no' },
  identifier: {
    kind: 'email',
    caseSensitive: true,
    maxLength: null,
    shape: 'email',
    spelling: null,
    open: ['length', 'characters'],
    hint: 'hint.email',
    example: 'm.sommer@example.com',
  },
  connection: null,
  files: talkdeskFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes', 'regions', 'files', 'stateNames'],
    inferred: [],
    unknown: ['historyInterval'],
  },
} as const satisfies System
