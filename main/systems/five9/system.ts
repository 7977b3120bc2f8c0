import type { System } from '../../core/system.ts'

/** Five9, the only system with a documented rule for parallel states. */
export const five9 = {
  id: 'five9',
  name: 'Five9',
  delivery: 'cloud',
  tile: 'Five9',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: { kind: 'userName', caseSensitive: true, maxLength: null, example: 'm.sommer@example.com' },
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes', 'regions', 'parallelStates'],
    inferred: [],
    unknown: ['historyInterval', 'grouping'],
  },
} as const satisfies System
