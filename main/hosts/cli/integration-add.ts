import { fail } from '../../../preload/contract/failure.ts'
import { systemIds } from '../../../preload/contract/system-id.ts'
import type { ConnectionField } from '../../../preload/contract/systems.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { openSecrets } from './open-secrets.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { withApp } from './with-app.ts'

/** Options that are settings of a connection under the same name. */
const settingOptions = ['region', 'endpoint', 'grouping', 'user'] as const

/** `ponte integration add`: a new integration, read by Ponte itself when its settings are given, else one whose data comes as files. */
export async function integrationAdd(given: Given, terminal: Terminal): Promise<Answer> {
  const named = given.needed('system')
  const system = systemIds.find((id) => id === named)
  if (system === undefined) throw fail('systemUnknown', { system: named, known: systemIds.join(', ') })
  const typed = settingsOf(given)
  const fields = { system, name: given.needed('name'), zone: given.needed('zone') }
  const { language } = terminal
  return withApp(given, terminal, async (app) => {
    if (typed === null) {
      const integration = await app.client.integrations.add(fields)
      return { value: integration, lines: [words(language, 'cli.integration.added', { name: integration.name })] }
    }
    const connection = (await app.client.systems.list({})).find(({ id }) => id === system)?.connection
    const settings = asOffered(typed, connection?.fields ?? [])
    needAll(settings, connection?.fields ?? [])
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
function settingsOf(given: Given): Settings | null {
  const settings = Object.fromEntries(
    settingOptions.flatMap((option) => {
      const value = given.text(option)
      return value === undefined ? [] : [[option, value] as const]
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

function needAll(settings: Settings, fields: readonly ConnectionField[]): void {
  const isAsked = ({ isNeeded, kind, when }: ConnectionField): boolean =>
    isNeeded && kind !== 'secret' && (when === null || settings[when.field] === when.is)
  const missing = fields.find((field) => isAsked(field) && settings[field.id] === undefined)
  if (missing !== undefined) throw new UsageError('usage.missing', { what: `--${missing.id}` })
}
