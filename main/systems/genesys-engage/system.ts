import type { System } from '../../core/system.ts'
import { genesysEngageFiles } from './file-presets.ts'

/** Genesys Engage: injixo wants the user name in PureEngage, unique in its configuration database. */
export const genesysEngage = {
  id: 'genesys-engage',
  name: 'Genesys Engage',
  delivery: 'onPremise',
  tile: 'Genesys',
  model: 'Genesys Engage',
  // injixo reads its database; documented of the general database integration
  longestPause: 86_400_000,
  brings: { callHistory: true, agentStatus: true, realTime: 'no' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: 255,
    shape: 'text',
    spelling: null,
    open: ['characters'],
    hint: 'hint.engage',
    example: 'msommer',
  },
  connection: null,
  files: genesysEngageFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes'],
    inferred: ['files'],
    unknown: ['historyInterval', 'stateNames'],
  },
} as const satisfies System
