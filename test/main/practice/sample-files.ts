import { writeXlsx } from 'hucre/xlsx'
import type { PracticeCompany, PracticeEmployee } from '../../../main/practice/company.ts'
import { csvLine } from '../../../main/practice/csv-line.ts'
import { generateCompany } from '../../../main/practice/generate-company.ts'
import { generateStates } from '../../../main/practice/generate-states.ts'

const headcount = 25

/** A small part of the practice company: some of everything that makes matching hard, then whoever comes first. */
export function sampleCompany(): PracticeCompany {
  const { employees, users, activities, truth } = generateCompany()
  const fullNames = employees.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
  const homonym = fullNames.find((name, index) => fullNames.indexOf(name, index + 1) > index)
  const wanted: readonly (readonly [number, (employee: PracticeEmployee) => boolean])[] = [
    [2, ({ lastName, firstName }) => `${firstName} ${lastName}` === homonym],
    [2, ({ validTo }) => validTo !== ''],
    [2, ({ personnelNumber }) => personnelNumber.endsWith('4711')],
    [3, ({ lastName }) => / |IJ/.test(lastName) && !lastName.startsWith('D')],
    [3, ({ lastName }) => /^D[' e]/.test(lastName)],
    [2, ({ lastName }) => lastName.includes('-')],
    [4, ({ lastName }) => /[äöüß]/.test(lastName)],
    [1, ({ email }) => email === ''],
    [headcount, () => true],
  ]
  const chosen = new Set<PracticeEmployee>()
  for (const [count, fits] of wanted) {
    const free = employees.filter((employee) => !chosen.has(employee) && fits(employee))
    for (const employee of free.slice(0, Math.min(count, headcount - chosen.size))) chosen.add(employee)
  }
  const numbers = new Set([...chosen].map(({ personnelNumber }) => personnelNumber))
  const extra = new Set(['svc.wallboard', 'Hotline Test', 'training01'])
  return {
    employees: employees.filter((employee) => chosen.has(employee)),
    users: users.filter(({ identifier }) => extra.has(identifier) || numbers.has(truth.get(identifier) ?? '')),
    activities,
    truth: new Map([...truth].filter(([, number]) => numbers.has(number))),
  }
}

/** The sample files by name, in the dialects in which planners have them. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const company = sampleCompany()
  return new Map<string, Uint8Array>([
    // Windows-1252 and latin1 agree on every letter in these names.
    ['mitarbeiter.csv', Buffer.from(text(mitarbeiter(company), ';', '\r\n'), 'latin1')],
    ['gebruikers-five9.csv', Buffer.from(`\ufeff${text(gebruikers(company), ';', '\r\n')}`)],
    ['attivita.csv', Buffer.from(text(attivita(company), ',', '\n'))],
    ['agent-states.csv', Buffer.from(text(agentStates(company), ',', '\n'))],
    [
      'employees.xlsx',
      await writeXlsx({
        sheets: [{ name: 'Employees', rows: employeeCells(company) }],
        properties: { created: new Date(0), modified: new Date(0) },
      }),
    ],
  ])
}

type Table = readonly (readonly string[])[]

function text(table: Table, separator: ',' | ';', lineEnd: string): string {
  return table.map((cells) => csvLine(cells, separator) + lineEnd).join('')
}

function mitarbeiter({ employees }: PracticeCompany): Table {
  return [
    ['Personalnummer', 'Nachname', 'Vorname', 'E-Mail', 'Planungseinheit'],
    ...employees.map(({ personnelNumber, lastName, firstName, email, planningUnit }) => [
      personnelNumber,
      lastName,
      firstName,
      email,
      planningUnit,
    ]),
  ]
}

function gebruikers({ users }: PracticeCompany): Table {
  return [
    ['Gebruikersnaam', 'Naam', 'E-mail', 'Actief'],
    ...users.map(({ identifier, name, email, active }) => [identifier, name, email, active ? 'ja' : 'nee']),
  ]
}

const italianActivities: Readonly<Record<number, readonly [name: string, type: string]>> = {
  1: ['Presente', 'Presenza'],
  1001: ['Chiamate', 'Presenza'],
  1002: ['Elaborazione post-chiamata', 'Presenza'],
  1003: ['Back office', 'Presenza'],
  1004: ['E-mail e chat', 'Presenza'],
  1005: ['Pausa', 'Pausa'],
  1006: ['Pausa pranzo', 'Pausa'],
  1007: ['Formazione', 'Riunione'],
  1008: ['Riunione di squadra', 'Riunione'],
  1009: ['Affiancamento', 'Riunione'],
  1010: ['Malattia', 'Malattia'],
  1011: ['Ferie', 'Ferie'],
  1012: ['Recupero ore', 'Assenza'],
  1013: ['Congedo parentale', 'Assenza'],
}

function attivita({ activities }: PracticeCompany): Table {
  return [
    ['ID', 'Nome', 'Tipo', 'Colore'],
    ...activities.map(({ id, colour }) => [String(id), ...(italianActivities[id] ?? ['', '']), colour]),
  ]
}

// A file that a person can still look through.
const agentsWithStates = 16

function agentStates(company: PracticeCompany): Table {
  const users = company.users.slice(0, agentsWithStates)
  return [
    ['Agent', 'Agent name', 'State', 'Reason', 'Start', 'End'],
    ...[...generateStates({ ...company, users }, { firstDay: '2026-10-14', days: 1 })].map(
      ({ agent, agentName, state, reason, start, end }) => [agent, agentName, state, reason, start, end],
    ),
  ]
}

/** The rows of `employees.xlsx`; every cell is text, so that leading zeros stay. */
export function employeeCells({ employees }: PracticeCompany): string[][] {
  return [
    ['Personnel number', 'Last name', 'First name', 'E-mail', 'Planning unit', 'Valid from', 'Valid to'],
    ...employees.map(({ personnelNumber, lastName, firstName, email, planningUnit, validFrom, validTo }) => [
      personnelNumber,
      lastName,
      firstName,
      email,
      planningUnit,
      validFrom,
      validTo,
    ]),
  ]
}
