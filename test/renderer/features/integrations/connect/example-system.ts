import type { Integration } from '../../../../../preload/contract/integrations.ts'
import type { ConnectedSystem } from '../../../../../renderer/features/integrations/connect/connect-flow.ts'

const bySkill = { field: 'grouping', is: 'skill' }

/** A system as one could be: a choice that brings a step, an address asked for one region alone, a login. */
export const exampleSystem: ConnectedSystem = {
  id: 'five9',
  name: 'Example',
  delivery: 'cloud',
  tile: 'Example',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: null,
    shape: 'text',
    spelling: null,
    open: [],
    hint: 'hint.five9',
    example: 'a.b',
  },
  connection: {
    how: 'asked',
    fields: [
      { id: 'region', kind: 'choice', options: ['eu', 'other'], isNeeded: true, when: null },
      { id: 'endpoint', kind: 'address', options: [], isNeeded: true, when: { field: 'region', is: 'other' } },
      { id: 'grouping', kind: 'choice', options: ['campaign', 'skill'], isNeeded: true, when: null },
      { id: 'reportZone', kind: 'zone', options: [], isNeeded: false, when: null },
      { id: 'user', kind: 'text', options: [], isNeeded: true, when: null },
      { id: 'password', kind: 'secret', options: [], isNeeded: true, when: null },
    ],
    steps: [
      { id: 'brings', kind: 'read', when: null },
      {
        id: 'place',
        kind: 'fields',
        fields: ['name', 'zone', 'region', 'endpoint', 'grouping', 'reportZone'],
        when: null,
      },
      {
        id: 'prepare',
        kind: 'copy',
        texts: [
          { id: 'folder', value: 'Shared Reports (injixo)', when: null },
          { id: 'report', value: 'Shared Reports', when: null },
          { id: 'column', value: 'SKILL', when: null },
        ],
        when: bySkill,
      },
      { id: 'login', kind: 'fields', fields: ['user', 'password'], when: null },
      { id: 'check', kind: 'check', when: null },
    ],
    checks: ['host', 'login'],
  },
  known: { tested: [], documented: [], inferred: [], unknown: [] },
}

/** A draft of it, changed as the test wants it. */
export function exampleIntegration(changes: Partial<Integration> = {}): Integration {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Example South',
    system: 'five9',
    zone: 'Europe/Rome',
    way: 'ponteDelivers',
    state: 'draft',
    hasSecret: false,
    sealed: [],
    settings: { region: 'eu', grouping: 'campaign' },
    everyMinutes: 15,
    isLive: false,
    wizardStep: null,
    createdAt: 0,
    ...changes,
  }
}
