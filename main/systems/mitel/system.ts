import type { System } from '../../core/system.ts'
import { mitelFiles } from './file-presets.ts'

/** Mitel MiVoice Business, read from the database of its contact centre. */
export const mitel = {
  id: 'mitel',
  name: 'Mitel MiVoice Business',
  delivery: 'onPremise',
  tile: 'Mitel',
  model: null,
  // injixo reads its database; documented of the general database integration
  longestPause: 86_400_000,
  brings: { callHistory: true, agentStatus: true, realTime: 'no' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: null,
    shape: 'text',
    spelling: { without: '[^!-~]|[@,]', minLength: 2, maxLength: 21, isSure: false },
    open: ['length', 'characters'],
    hint: 'hint.mitel',
    example: 'msommer',
  },
  connection: null,
  files: mitelFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes', 'stateNames'],
    inferred: [],
    unknown: ['historyInterval', 'files'],
  },
} as const satisfies System
