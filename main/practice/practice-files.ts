import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type PracticeCompany, practiceSeed } from './company.ts'
import { csvLine } from './csv-line.ts'
import { generateCompany } from './generate-company.ts'
import { generateStates } from './generate-states.ts'

/** One file of the practice company: CSV with comma, header first, line by line without line ends. */
export interface PracticeFile {
  readonly name: string
  readonly stream: 'employees' | 'users' | 'activities' | 'states'
  readonly rows: Iterable<string>
}

/** The company's four files, with the headers in the English names of the fields. Rows are made while they are read. */
export function* practiceFiles(seed: number = practiceSeed): Generator<PracticeFile> {
  const company = generateCompany(seed)
  yield { name: 'employees.csv', stream: 'employees', rows: employeeLines(company) }
  yield { name: 'users.csv', stream: 'users', rows: userLines(company) }
  yield { name: 'activities.csv', stream: 'activities', rows: activityLines(company) }
  yield { name: 'agent-states.csv', stream: 'states', rows: stateLines(company, seed) }
}

/**
 * Writes the four files into an existing folder, UTF-8, and answers their paths in order of writing.
 * Overwrites; a missing folder or full disk fails as node:fs does.
 */
export async function writePracticeFiles(folder: string, seed: number = practiceSeed): Promise<readonly string[]> {
  const paths: string[] = []
  for (const { name, rows } of practiceFiles(seed)) {
    const path = join(folder, name)
    await writeLines(path, rows)
    paths.push(path)
  }
  return paths
}

// Few enough lines that other work of the same thread gets its turn, enough that writing costs little.
const linesPerWrite = 2000

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w')
  try {
    let pending: string[] = []
    for (const line of lines) {
      pending.push(line)
      if (pending.length < linesPerWrite) continue
      await file.appendFile(`${pending.join('\n')}\n`)
      pending = []
    }
    if (pending.length > 0) await file.appendFile(`${pending.join('\n')}\n`)
  } finally {
    await file.close()
  }
}

function* employeeLines({ employees }: PracticeCompany): Generator<string> {
  yield 'personnelNumber,lastName,firstName,email,planningUnit,validFrom,validTo'
  for (const { personnelNumber, lastName, firstName, email, planningUnit, validFrom, validTo } of employees) {
    yield csvLine([personnelNumber, lastName, firstName, email, planningUnit, validFrom, validTo])
  }
}

function* userLines({ users }: PracticeCompany): Generator<string> {
  yield 'identifier,name,email,active'
  for (const { identifier, name, email, active } of users) yield csvLine([identifier, name, email, String(active)])
}

function* activityLines({ activities }: PracticeCompany): Generator<string> {
  yield 'id,name,type,colour'
  for (const { id, name, type, colour } of activities) yield csvLine([String(id), name, capitalized(type), colour])
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function* stateLines(company: PracticeCompany, seed: number): Generator<string> {
  yield 'agent,agentName,state,reason,start,end'
  for (const { agent, agentName, state, reason, start, end } of generateStates(company, { seed })) {
    yield csvLine([agent, agentName, state, reason, start, end])
  }
}
