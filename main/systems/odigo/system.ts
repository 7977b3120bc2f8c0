import type { System } from '../../core/system.ts'
import { odigoReceiver } from './receiver.ts'

const always = null
const withDetails = { field: 'pauseDetails', is: 'on' } as const
const byPonte = { field: 'way', is: 'ponteDelivers' } as const
const byInjixo = { field: 'way', is: 'injixoImports' } as const

/** A value of injixo's form; Odigo is asked for it. */
const wanted = (id: string, kind: 'text' | 'number' | 'address' | 'zone') =>
  ({ id, kind, options: [], isNeeded: true, when: byInjixo }) as const

/** A secret of injixo's form, which Ponte has no use for itself. */
const handedOver = (id: string, when: typeof withDetails | typeof byInjixo) =>
  ({ id, kind: 'secret', options: [], isNeeded: false, when, isHandedOver: true }) as const

/** Odigo's own name of a value. */
const named = (id: string, value: string) => ({ id, value, when: always }) as const

/** Something done in injixo, by the menus and buttons named there. */
const act = (id: string, ...path: readonly string[]) => ({ id, path, secret: null, when: always }) as const

/** A field of injixo's form, with the word it has there. */
const entry = (id: string, label = `odigo.${id}`) => ({ id, label }) as const

const values = [
  'techAccount',
  'techPassword',
  'apiDomain',
  'appId',
  'userName',
  'instance',
  'statisticsTableId',
  'ivrTimezone',
] as const
const details = ['url', 'wsUser', 'wsPassword'] as const

/** Odigo. Nothing public says which identifier its messages carry: ask Odigo before identifiers are entered. */
export const odigo = {
  id: 'odigo',
  name: 'Odigo',
  delivery: 'cloud',
  tile: 'Odigo',
  model: null,
  brings: { callHistory: true, agentStatus: true, realTime: 'yes' },
  identifier: {
    kind: 'undocumented',
    caseSensitive: true,
    maxLength: null,
    shape: 'text',
    spelling: null,
    open: ['kind', 'length', 'characters'],
    hint: 'hint.undocumented',
    example: '1204',
  },
  connection: {
    how: 'received',
    fields: [
      { id: 'pauseDetails', kind: 'choice', options: ['off', 'on'], isNeeded: true, when: always },
      // injixo wants both; what Ponte receives has the details in it
      { id: 'url', kind: 'url', options: [], isNeeded: false, when: withDetails },
      { id: 'wsUser', kind: 'text', options: [], isNeeded: false, when: withDetails },
      handedOver('wsPassword', withDetails),
      wanted('techAccount', 'text'),
      handedOver('techPassword', byInjixo),
      wanted('apiDomain', 'address'),
      wanted('appId', 'text'),
      wanted('userName', 'text'),
      wanted('instance', 'text'),
      wanted('statisticsTableId', 'number'),
      wanted('ivrTimezone', 'zone'),
      handedOver('token', byInjixo),
    ],
    steps: [
      { id: 'brings', kind: 'read', when: always },
      { id: 'place', kind: 'fields', fields: ['name', 'zone', 'way'], when: always },
      { id: 'details', kind: 'fields', fields: ['pauseDetails', ...details], when: always },
      {
        id: 'ask',
        kind: 'otherParty',
        tasks: ['askValues'],
        texts: [
          named('techAccount', 'pef-tech-account'),
          named('techPassword', 'pef-tech-password'),
          named('apiDomain', 'pef-api-domain'),
          named('appId', 'pef-app-id'),
          named('userName', 'odigo-user-id'),
          named('instance', 'x-ws-instance'),
          named('statisticsTableId', 'statistics_table_id'),
          named('ivrTimezone', 'IVR timezone'),
          { id: 'url', value: 'Odigo URL', when: withDetails },
          { id: 'wsUser', value: 'Web service user', when: withDetails },
          { id: 'wsPassword', value: 'Web service password', when: withDetails },
        ],
        when: byInjixo,
      },
      { id: 'values', kind: 'fields', fields: [...values, ...details], when: byInjixo },
      {
        id: 'open',
        kind: 'confirm',
        acts: [
          act('list', 'nav.integrations'),
          act('add', 'nav.addIntegration'),
          act('tile', 'tile.odigo', 'nav.addIntegration'),
        ],
        when: byInjixo,
      },
      {
        id: 'enter',
        kind: 'enter',
        sections: [
          { label: null, fields: [entry('name', 'form.name')], when: always },
          { label: 'odigo.credentials', fields: [entry('techAccount'), entry('techPassword')], when: always },
          {
            label: 'odigo.contactData',
            fields: [
              entry('apiDomain'),
              entry('appId'),
              entry('userName'),
              entry('instance'),
              entry('statisticsTableId'),
              entry('ivrTimezone'),
            ],
            when: always,
          },
          {
            label: 'odigo.agentStatusData',
            fields: [entry('pauseDetails', 'odigo.breakCheckbox'), entry('url'), entry('wsUser'), entry('wsPassword')],
            when: withDetails,
          },
        ],
        when: byInjixo,
      },
      {
        id: 'save',
        kind: 'confirm',
        acts: [act('save', 'form.save'), act('verified')],
        when: byInjixo,
      },
      { id: 'receiver', kind: 'receiver', when: byPonte },
      { id: 'token', kind: 'oneTimeSecret', madeBy: 'ponte', field: 'token', when: byPonte },
      { id: 'injixoToken', kind: 'oneTimeSecret', madeBy: 'injixo', field: 'token', when: byInjixo },
      {
        id: 'odigo',
        kind: 'otherParty',
        tasks: ['switchOnNotifications', 'restartServer'],
        texts: [],
        when: always,
      },
      {
        id: 'paste',
        kind: 'confirm',
        acts: [{ ...act('paste'), secret: 'token' }, act('saved'), act('restarted')],
        when: always,
      },
      { id: 'waiting', kind: 'waiting', when: byPonte },
      { id: 'look', kind: 'confirm', acts: [act('realTime'), act('contactData')], when: byInjixo },
      { id: 'next', kind: 'next', when: always },
    ],
    checks: [],
  },
  receiver: odigoReceiver,
  known: {
    tested: [],
    documented: ['form', 'historyInterval'],
    inferred: ['delivery'],
    unknown: ['identifier', 'stateNames', 'payload'],
  },
} as const satisfies System
