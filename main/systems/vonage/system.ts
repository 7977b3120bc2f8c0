import type { System } from '../../core/system.ts'
import { vonageFiles } from './file-presets.ts'

/** Vonage: injixo wants the agent ID, a text that may begin with zeros. */
export const vonage = {
  id: 'vonage',
  name: 'Vonage',
  delivery: 'cloud',
  tile: 'Vonage',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: {
    kind: 'agentId',
    caseSensitive: true,
    maxLength: null,
    shape: 'text',
    spelling: null,
    open: ['length', 'characters'],
    hint: 'hint.agentId',
    example: '0412',
  },
  connection: null,
  files: vonageFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'regions', 'grouping', 'stateNames'],
    inferred: ['files'],
    unknown: ['historyInterval', 'scopes'],
  },
} as const satisfies System
