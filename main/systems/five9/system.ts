import type { System } from '../../core/system.ts'
import { five9Checks } from './check-ways.ts'
import { five9Connector } from './connector.ts'
import { five9Files } from './file-presets.ts'
import { callLogReports, queueColumns } from './report-names.ts'

const always = null

// by a public copy of Five9's form of a user; letters of other alphabets do not occur either
const five9Spelling = {
  without: '[\'"`*\\\\~&%#,!()^/<>:;?[\\]{}+=|]|[^\\p{Script=Latin}\\p{Script=Common}\\p{M}]',
  minLength: null,
  maxLength: null,
  isSure: false,
} as const
const bySkill = { field: 'grouping', is: 'skill' } as const

/** Five9, the only system with a documented rule for parallel states. */
export const five9 = {
  id: 'five9',
  name: 'Five9',
  delivery: 'cloud',
  tile: 'Five9',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: {
    kind: 'userName',
    caseSensitive: true,
    maxLength: null,
    shape: 'text',
    spelling: five9Spelling,
    open: ['length'],
    hint: 'hint.five9',
    example: 'm.sommer@example.com',
  },
  connection: {
    how: 'asked',
    fields: [
      {
        id: 'region',
        kind: 'choice',
        options: ['eu', 'uk', 'us', 'canada', 'india', 'other'],
        isNeeded: true,
        when: always,
      },
      { id: 'endpoint', kind: 'address', options: [], isNeeded: true, when: { field: 'region', is: 'other' } },
      { id: 'grouping', kind: 'choice', options: ['campaign', 'skill'], isNeeded: true, when: always },
      { id: 'reportZone', kind: 'zone', options: [], isNeeded: false, when: always },
      { id: 'user', kind: 'text', options: [], isNeeded: true, when: always },
      { id: 'password', kind: 'secret', options: [], isNeeded: true, when: always },
    ],
    steps: [
      { id: 'brings', kind: 'read', when: always },
      {
        id: 'place',
        kind: 'fields',
        fields: ['name', 'zone', 'region', 'endpoint', 'reportZone', 'grouping'],
        when: always,
      },
      {
        id: 'prepare',
        kind: 'copy',
        texts: [
          { id: 'folder', value: callLogReports.skill.folder, when: always },
          { id: 'column', value: queueColumns.skill, when: always },
          { id: 'report', value: callLogReports.skill.name, when: always },
        ],
        when: bySkill,
      },
      {
        id: 'user',
        kind: 'otherParty',
        tasks: ['prepareSystem'],
        texts: [
          { id: 'admin', value: 'ADMIN', when: always },
          { id: 'reporting', value: 'REPORTING', when: always },
        ],
        when: always,
      },
      { id: 'login', kind: 'fields', fields: ['user', 'password'], when: always },
      { id: 'check', kind: 'check', when: always },
      { id: 'import', kind: 'found', when: always },
      { id: 'next', kind: 'next', when: always },
    ],
    checks: five9Checks,
  },
  connector: five9Connector,
  files: five9Files,
  known: {
    tested: [],
    documented: ['identifier', 'form', 'scopes', 'regions', 'parallelStates', 'files'],
    inferred: [],
    unknown: ['historyInterval', 'grouping'],
  },
} as const satisfies System
