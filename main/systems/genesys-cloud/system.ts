import type { System } from '../../core/system.ts'
import { genesysCloudFiles } from './file-presets.ts'

/** Genesys Cloud: injixo wants the user name in PureCloud, which is the e-mail address of the login. */
export const genesysCloud = {
  id: 'genesys-cloud',
  name: 'Genesys Cloud',
  delivery: 'cloud',
  tile: 'Genesys',
  model: 'Genesys Cloud',
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: null,
    shape: 'email',
    spelling: null,
    open: ['length', 'characters'],
    hint: 'hint.loginEmail',
    example: 'm.sommer@example.com',
  },
  connection: null,
  files: genesysCloudFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes', 'regions'],
    inferred: ['stateNames', 'files'],
    unknown: ['historyInterval'],
  },
} as const satisfies System
