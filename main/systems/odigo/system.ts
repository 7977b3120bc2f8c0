import type { System } from '../../core/system.ts'

/** Odigo. Nothing public says which identifier its messages carry: ask Odigo before identifiers are entered. */
export const odigo = {
  id: 'odigo',
  name: 'Odigo',
  delivery: 'cloud',
  tile: 'Odigo',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: { kind: 'undocumented', caseSensitive: true, maxLength: null, example: '1204' },
  connection: null,
  known: {
    tested: [],
    documented: ['form', 'historyInterval'],
    inferred: ['delivery'],
    unknown: ['identifier', 'stateNames', 'payload'],
  },
} as const satisfies System
