import type { ImportField } from '../../preload/contract/imports.ts'
import type { FilePreset, SystemFiles } from '../../preload/contract/system-files.ts'
import type { SystemId } from '../../preload/contract/system-id.ts'
import { type PracticeCompany, practiceSeed, type PracticeUser } from './company.ts'
import { csvLine } from './csv-line.ts'
import { generateCompany } from './generate-company.ts'
import { generateStates, type PracticeStateRow } from './generate-states.ts'
import { type IdentifierForm, vendorIdentifier } from './vendor-identifier.ts'

/** What the examples of a system's files are made of. */
export interface VendorSystem {
  readonly id: SystemId
  readonly identifier: IdentifierForm
  readonly files?: {
    readonly presets: readonly (Pick<FilePreset, 'id' | 'stream'> & {
      readonly columns: Columns
      readonly optional?: Columns | undefined
      readonly known?: readonly string[] | undefined
    })[]
    readonly states: readonly Readonly<SystemFiles['states'][number]>[]
  }
}

/** One example: CSV with comma, header first, line by line without line ends. */
export interface VendorFile {
  readonly name: string
  readonly stream: 'users' | 'states'
  readonly rows: readonly string[]
}

type Columns = Readonly<Partial<Record<ImportField, string>>>
type Values = Partial<Record<ImportField, string>>
type Preset = NonNullable<VendorSystem['files']>['presets'][number]

// a team, and a day of it: enough to see everything, small enough to read
const people = 40
const day = '2026-10-12'
/** Where no export is known: what a planner would make. */
const plain: readonly Preset[] = [
  { id: 'users', stream: 'users', columns: { identifier: 'User name', name: 'Name' } },
  {
    id: 'states',
    stream: 'states',
    columns: { agent: 'User name', agentName: 'Agent name', state: 'State', start: 'Start', end: 'End' },
    optional: { reason: 'Reason' },
  },
]

/**
 * Example files of a system in the form that its exports have: a team of the built-in company, with identifiers as the system has them.
 * Three users carry what lists suffer from: a blank behind it, an odd blank or letter, a lost zero or other capitals.
 */
export function vendorFiles(system: VendorSystem, seed: number = practiceSeed): readonly VendorFile[] {
  const company = team(generateCompany(seed))
  const identifiers = new Map(
    company.users.map((user, at) => [user.identifier, vendorIdentifier(user, at, system.identifier)] as const),
  )
  const presets = (['users', 'states'] as const).flatMap((stream) => {
    const own = (system.files?.presets ?? []).filter((preset) => preset.stream === stream)
    return own.length > 0 ? own : plain.filter((preset) => preset.stream === stream)
  })
  const states = [...generateStates(company, { seed, firstDay: day, days: 1 })]
  return presets.map((preset) => ({
    name: `${system.id}-${preset.id}.csv`,
    stream: preset.stream,
    rows:
      preset.stream === 'users'
        ? table(
            preset,
            company.users.map((user, at) => userValues(user, dirty(identifiers.get(user.identifier) ?? '', at))),
          )
        : table(
            preset,
            states.map((row) => stateValues(row, identifiers.get(row.agent) ?? '', system.files?.states ?? [])),
          ),
  }))
}

function team({ users, ...company }: PracticeCompany): PracticeCompany {
  const own = users.filter(({ account, active }) => account === 'employee' && active)
  return { ...company, users: own.slice(0, people) }
}

function table({ columns, optional = {}, known = [] }: Preset, rows: readonly Values[]): readonly string[] {
  const fields = Object.entries({ ...columns, ...optional }) as [ImportField, string][]
  const blanks = known.map(() => '')
  return [
    csvLine([...fields.map(([, header]) => header), ...known]),
    ...rows.map((values) => csvLine([...fields.map(([field]) => values[field] ?? ''), ...blanks])),
  ]
}

function userValues({ name, email }: PracticeUser, identifier: string): Values {
  return { identifier, name, email, active: 'true' }
}

/** What happens to lists on their way: by hand, out of a mail, through a spreadsheet. */
function dirty(identifier: string, at: number): string {
  if (at === 4) return `${identifier} `
  if (at === 9) return identifier.replace('a', 'а').replace(/^(\d)/, '\u200b$1')
  if (at === 14) return identifier.startsWith('0') ? identifier.replace(/^0+/, '') : identifier
  return identifier
}

function stateValues(
  row: PracticeStateRow,
  agent: string,
  states: NonNullable<VendorSystem['files']>['states'],
): Values {
  const seconds = Math.round((Date.parse(row.end) - Date.parse(row.start)) / 1000)
  return {
    agent,
    agentName: row.agentName,
    state: stateName(row, states),
    reason: row.reason,
    start: local(row.start),
    startDate: row.start.slice(0, 10),
    startTime: row.start.slice(11, 19),
    end: local(row.end),
    duration: String(seconds),
  }
}

function local(time: string): string {
  return time.slice(0, 19).replace('T', ' ')
}

/** The system's own name for what happens; its own word of practice where it has none. */
function stateName(
  { state, reason }: PracticeStateRow,
  states: readonly { readonly name: string; readonly kind: string }[],
): string {
  const kinds: Readonly<Record<string, string>> = {
    Ready: 'available',
    'After Call Work': 'afterContact',
    'Not Ready': /lunch|break|pause/i.test(reason) ? 'break' : 'busy',
    Login: 'offline',
    Logout: 'offline',
  }
  const kind = kinds[state] ?? 'contact'
  const fits = (wanted: string) => states.find((one) => one.kind === wanted)?.name
  return fits(kind) ?? (kind === 'break' ? fits('busy') : undefined) ?? state
}
