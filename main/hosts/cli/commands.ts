import { generations } from '../../../preload/contract/entering.ts'
import { languages } from '../../../preload/contract/language.ts'
import { streamIds } from '../../../preload/contract/stream-id.ts'
import type { Command, Option } from './command.ts'

const data: Option = { name: 'data', value: 'DIR' }
const json: Option = { name: 'json' }
const integration: Option = { name: 'integration', value: 'NAME' }
const receiver: readonly Option[] = [
  { name: 'receiver-port', value: 'N' },
  { name: 'receiver-bind', value: 'ADDRESS' },
]

/** Every command of the command line, in the order of the help. Each is loaded only when it is called. */
export const commands: readonly Command[] = [
  {
    name: 'resolve',
    operands: [{ name: 'FILE' }],
    options: [{ name: 'out', value: 'FILE', needed: true }, json],
    load: async () => (await import('./resolve.ts')).resolve,
  },
  {
    name: 'match',
    operands: [],
    options: [
      { name: 'employees', value: 'FILE', needed: true },
      { name: 'users', value: 'FILE', needed: true },
      { name: 'system', value: 'ID' },
      { name: 'explain' },
      json,
    ],
    load: async () => (await import('./match.ts')).match,
  },
  {
    name: 'integration add',
    operands: [],
    options: [
      { name: 'system', value: 'ID', needed: true },
      { name: 'name', value: 'NAME', needed: true },
      { name: 'zone', value: 'ZONE', needed: true },
      { name: 'region', value: 'REGION' },
      { name: 'grouping', value: 'GROUPING' },
      { name: 'user', value: 'USER' },
      { name: 'endpoint', value: 'URL' },
      { name: 'pause-details' },
      { name: 'url', value: 'URL' },
      data,
      json,
    ],
    load: async () => (await import('./integration-add.ts')).integrationAdd,
  },
  {
    name: 'integration pause',
    operands: [{ name: 'NAME' }],
    options: [data, json],
    load: async () => (await import('./integration-pause.ts')).integrationPause,
  },
  {
    name: 'integration resume',
    operands: [{ name: 'NAME' }],
    options: [data, json],
    load: async () => (await import('./integration-pause.ts')).integrationResume,
  },
  {
    name: 'odigo token',
    operands: [],
    options: [{ ...integration, needed: true }, { name: 'rotate' }, { name: 'revoke' }, ...receiver, data, json],
    load: async () => (await import('./odigo-token.ts')).odigoToken,
  },
  {
    name: 'check',
    operands: [],
    options: [{ ...integration, needed: true }, { name: 'only', value: 'CHECK' }, data, json],
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'check identifiers',
    operands: [],
    options: [{ name: 'system', value: 'ID', needed: true }, { name: 'users', value: 'FILE', needed: true }, json],
    load: async () => (await import('./check-identifiers.ts')).checkIdentifiers,
  },
  {
    name: 'import',
    operands: [
      { name: 'LIST', choices: [...streamIds, 'calls'] },
      { name: 'FILE', optional: true },
    ],
    options: [
      integration,
      { name: 'refused', value: 'FILE' },
      { name: 'from', value: 'DAY' },
      { name: 'to', value: 'DAY' },
      data,
      json,
    ],
    load: async () => (await import('./import-list.ts')).importList,
  },
  {
    name: 'contacts',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'from', value: 'DAY', needed: true },
      { name: 'to', value: 'DAY', needed: true },
      { name: 'queue', value: 'NAME' },
      data,
      json,
    ],
    load: async () => (await import('./list-contacts.ts')).listContacts,
  },
  {
    name: 'live',
    operands: [],
    options: [{ ...integration, needed: true }, ...receiver, data, json],
    load: async () => (await import('./live.ts')).live,
  },
  {
    name: 'assign',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'accept', value: 'certain', choices: ['certain', 'exact'] },
      { name: 'hand-over', value: 'IDENTIFIER' },
      { name: 'to', value: 'NUMBER', text: 'option.toEmployee' },
      { name: 'from', value: 'DAY', text: 'option.fromHandOver' },
      data,
      json,
    ],
    load: async () => (await import('./assign.ts')).assign,
  },
  {
    name: 'worklist',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'out', value: 'FILE.xlsx', text: 'option.outList' },
      { name: 'lang', value: languages.join('|'), choices: languages },
      { name: 'generation', value: generations.join('|'), choices: generations },
      { name: 'all' },
      { name: 'compare', value: 'FILE' },
      data,
      json,
    ],
    load: async () => (await import('./worklist.ts')).worklist,
  },
  {
    name: 'worklist activities',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'out', value: 'FILE.xlsx', needed: true, text: 'option.outList' },
      { name: 'lang', value: languages.join('|'), choices: languages },
      { name: 'generation', value: generations.join('|'), choices: generations },
      { name: 'all' },
      data,
      json,
    ],
    load: async () => (await import('./activity-worklist.ts')).activityWorklist,
  },
  {
    name: 'map',
    operands: [{ name: '"STATE=ACTIVITY_ID"', many: true, optional: true }],
    options: [{ ...integration, needed: true }, { name: 'from-file', value: 'FILE' }, data, json],
    load: async () => (await import('./map-states.ts')).mapStates,
  },
  {
    name: 'map apply',
    operands: [],
    options: [{ ...integration, needed: true }, { name: 'map', value: 'FILE', needed: true }, data, json],
    load: async () => (await import('./apply-mapping.ts')).applyMapping,
  },
  {
    name: 'preview',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'map', value: 'FILE', needed: true },
      { name: 'from', value: 'DAY', needed: true },
      { name: 'to', value: 'DAY', needed: true },
      data,
      json,
    ],
    load: async () => (await import('./preview-mapping.ts')).previewMapping,
  },
  {
    name: 'activities',
    operands: [],
    options: [{ ...integration, needed: true }, data, json],
    load: async () => (await import('./external-activities.ts')).externalActivities,
  },
  {
    name: 'deliver agent-status',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'out', value: 'DIR', needed: true, text: 'option.outFolder' },
      { name: 'from', value: 'DAY' },
      { name: 'to', value: 'DAY' },
      { name: 'activities', value: 'received|mapped', choices: ['received', 'mapped'] },
      data,
      json,
    ],
    load: async () => (await import('./deliver-agent-status.ts')).deliverAgentStatus,
  },
  {
    name: 'export states',
    operands: [],
    options: [
      { ...integration, needed: true },
      { name: 'out', value: 'FILE', needed: true },
      { name: 'from', value: 'DAY' },
      { name: 'to', value: 'DAY' },
      data,
      json,
    ],
    load: async () => (await import('./export-states.ts')).exportStates,
  },
  {
    name: 'status',
    operands: [],
    options: [data, json],
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'undo',
    operands: [],
    options: [data, json],
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'redo',
    operands: [],
    options: [data, json],
    load: async () => (await import('./undo.ts')).redo,
  },
  {
    name: 'practice create',
    operands: [],
    options: [data, json],
    load: async () => (await import('./practice-create.ts')).practiceCreate,
  },
  {
    name: 'practice files',
    operands: [],
    options: [
      { name: 'system', value: 'ID', needed: true },
      { name: 'out', value: 'DIR', needed: true, text: 'option.practiceFolder' },
      json,
    ],
    load: async () => (await import('./practice-files.ts')).practiceFiles,
  },
  {
    name: 'practice five9',
    operands: [],
    options: [{ name: 'port', value: 'N' }, json],
    load: async () => (await import('./practice-five9.ts')).practiceFive9,
  },
  {
    name: 'practice odigo',
    operands: [],
    options: [
      { name: 'url', value: 'URL', needed: true, text: 'option.notificationUrl' },
      { name: 'encoding', value: 'ENCODING', choices: ['json', 'xml', 'form', 'query', 'mixed', 'odd'] },
      { name: 'agents', value: 'N' },
      { name: 'rate', value: 'PER_SECOND' },
      { name: 'details' },
      json,
    ],
    load: async () => (await import('./practice-odigo.ts')).practiceOdigo,
  },
  {
    name: 'serve',
    operands: [],
    options: [{ name: 'port', value: 'N' }, { name: 'no-open' }, ...receiver, data],
    load: async () => (await import('./serve-page.ts')).servePage,
  },
]
