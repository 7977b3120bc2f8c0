import type { System } from '../../core/system.ts'
import { avayaFiles } from './file-presets.ts'

/** Avaya CMS. injixo asks for the user name; the data of CMS carries the login ID of the agent, at most 16 digits. */
export const avaya = {
  id: 'avaya',
  name: 'Avaya CMS',
  delivery: 'onPremise',
  tile: 'Avaya CMS',
  model: null,
  // injixo reads its database; documented of the general database integration
  longestPause: 86_400_000,
  brings: { callHistory: true, agentStatus: true, realTime: 'optional' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: 16,
    shape: 'text',
    spelling: { without: '[^0-9]', minLength: null, maxLength: null, isSure: false },
    open: [],
    hint: 'hint.avaya',
    example: '410027',
  },
  connection: null,
  files: avayaFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form'],
    inferred: ['stateNames', 'files'],
    unknown: ['historyInterval', 'scopes'],
  },
} as const satisfies System
