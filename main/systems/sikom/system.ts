import type { System } from '../../core/system.ts'
import { sikomFiles } from './file-presets.ts'

/** Sikom, read from its database. */
export const sikom = {
  id: 'sikom',
  name: 'Sikom',
  delivery: 'onPremise',
  tile: 'Sikom',
  model: null,
  // injixo reads its database; documented of the general database integration
  longestPause: 86_400_000,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: null,
    shape: 'text',
    spelling: null,
    open: ['length', 'characters'],
    hint: 'hint.sikom',
    example: 'msommer',
  },
  connection: null,
  files: sikomFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes'],
    inferred: [],
    unknown: ['historyInterval', 'realTime', 'stateNames', 'files'],
  },
} as const satisfies System
