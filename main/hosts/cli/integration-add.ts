import { fail } from '../../../preload/contract/failure.ts'
import { systemIds } from '../../../preload/contract/system-id.ts'
import type { ConnectionField } from '../../../preload/contract/systems.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { openSecrets } from './open-secrets.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { withApp } from './with-app.ts'

/** Options that are settings of a connection, with the fields they can be: the first that the system's form has. */
const settingOptions: Readonly<Record<string, readonly string[]>> = {
  region: ['region'],
  endpoint: ['endpoint'],
  grouping: ['grouping'],
  user: ['user', 'wsUser'],
  url: ['url'],
  'pause-details': ['pauseDetails'],
}

/**
 * `ponte integration add`: a new integration; read by Ponte itself when its settings are given, told by its system where that one sends what happens,
 * else one whose data comes as files.
 */
export async function integrationAdd(given: Given, terminal: Terminal): Promise<Answer> {
  const named = given.needed('system')
  const system = systemIds.find((id) => id === named)
  if (system === undefined) throw fail('systemUnknown', { system: named, known: systemIds.join(', ') })
  const fields = { system, name: given.needed('name'), zone: given.needed('zone') }
  const { language } = terminal
  return withApp(given, terminal, async (app) => {
    const connection = (await app.client.systems.list({})).find(({ id }) => id === system)?.connection ?? null
    const known = connection?.fields ?? []
    const typed = settingsOf(given, known)
    if (connection?.how === 'received') {
      const settings = { ...firstChoices(known), ...asOffered(typed ?? {}, known) }
      needAll(settings, known)
      const integration = await app.client.integrations.add({ ...fields, settings })
      return { value: integration, lines: [words(language, 'cli.integration.receives', { name: integration.name })] }
    }
    if (typed === null) {
      const integration = await app.client.integrations.add(fields)
      return { value: integration, lines: [words(language, 'cli.integration.added', { name: integration.name })] }
    }
    const settings = asOffered(typed, known)
    needAll(settings, known)
    const secret =
      terminal.environment['PONTE_PASSWORD'] || (await terminal.readSecret(words(language, 'cli.password.ask')))
    const isKept = await openSecrets(app, terminal)
    const { id, name } = await app.client.integrations.add({ ...fields, settings })
    if (secret !== '' && isKept) await app.client.connection.setSecret({ id, secret })
    else terminal.note(words(language, secret === '' ? 'cli.password.none' : 'cli.password.notKept'))
    const integration = (await app.client.integrations.list({})).find((one) => one.id === id)
    return { value: integration, lines: [words(language, 'cli.integration.connected', { name })] }
  })
}

/** Null when none is given. An address of one's own is that of no region. */
function settingsOf(given: Given, fields: readonly ConnectionField[]): Settings | null {
  const settings = Object.fromEntries(
    Object.entries(settingOptions).flatMap(([option, [usual = option, ...others]]) => {
      const value = given.flag(option) === true ? 'on' : given.text(option)
      const field = [usual, ...others].find((name) => fields.some(({ id }) => id === name)) ?? usual
      // what no field of this system takes would be lost in silence
      if (value !== undefined && fields.length > 0 && fields.every(({ id }) => id !== field))
        throw new UsageError('usage.unknownOption', { option: `--${option}` })
      return value === undefined ? [] : [[field, value] as const]
    }),
  )
  if (Object.keys(settings).length === 0) return null
  return settings['endpoint'] === undefined ? settings : { region: 'other', ...settings }
}

type Settings = Readonly<Record<string, string>>

/** Choices are typed in any capitals, as `EU`; what is none of them is told with all there are. */
function asOffered(typed: Settings, fields: readonly ConnectionField[]): Settings {
  const choices = fields.flatMap(({ id, kind, options }) => {
    const value = typed[id]
    if (kind !== 'choice' || value === undefined) return []
    const option = options.find((one) => one === value.trim().toLowerCase())
    if (option === undefined) throw new UsageError('usage.choice', { value, choices: options.join(', ') })
    return [[id, option] as const]
  })
  return { ...typed, ...Object.fromEntries(choices) }
}

/** What a new connection begins with. */
function firstChoices(fields: readonly ConnectionField[]): Settings {
  const choices = fields.filter(({ kind, when }) => kind === 'choice' && when === null)
  return Object.fromEntries(choices.flatMap(({ id, options: [first] }) => (first === undefined ? [] : [[id, first]])))
}

function needAll(settings: Settings, fields: readonly ConnectionField[]): void {
  const isAsked = ({ isNeeded, kind, when }: ConnectionField): boolean =>
    isNeeded && kind !== 'secret' && (when === null || settings[when.field] === when.is)
  const missing = fields.find((field) => isAsked(field) && settings[field.id] === undefined)
  if (missing !== undefined) throw new UsageError('usage.missing', { what: `--${optionOf(missing.id)}` })
}

function optionOf(field: string): string {
  return Object.entries(settingOptions).find(([, fields]) => fields.includes(field))?.[0] ?? field
}
