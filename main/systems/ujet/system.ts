import type { System } from '../../core/system.ts'
import { ujetFiles } from './file-presets.ts'

/** UJET, also sold as CCAI Platform: injixo wants the e-mail address used there. */
export const ujet = {
  id: 'ujet',
  name: 'UJET',
  delivery: 'cloud',
  tile: 'Ujet',
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
  files: ujetFiles,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'stateNames'],
    inferred: ['files'],
    unknown: ['historyInterval', 'scopes', 'subdomain'],
  },
} as const satisfies System
