import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { tableReader } from '../../../../main/hosts/table-reader.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder = ''

async function ponte(...args: readonly string[]) {
  const terminal = recordingTerminal(folder)
  const code = await runCommandLine([...args, '--data', 'data'], terminal)
  return { code, said: terminal.said.join('\n'), noted: terminal.noted.join('\n') }
}

async function sheet(name: string) {
  const table = await tableReader.open(join(folder, name), name, {})
  try {
    const rows = []
    for await (const batch of table.batches({ size: 100 })) rows.push(...batch.map(({ cells }) => [...cells]))
    return [[...table.shape.header], ...rows]
  } finally {
    await table.close()
  }
}

const lists = {
  'employees.csv': 'personnelNumber,lastName,firstName,email,planningUnit\n1,Alder,Ann,a@x.example,Bonn\n',
  'users.csv': 'identifier,name,email\nann,Ann Alder,a@x.example\n',
  'activities.csv': 'id,name,type,planningUnits\n10,Pause,break,-\n',
  'states.csv': 'agent,state,start,end\nann,Lunch,2026-10-12T10:00:00Z,2026-10-12T10:30:00Z\n',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-worklist-'))
  for (const [name, text] of Object.entries(lists)) await writeFile(join(folder, name), text)
  await ponte('integration', 'add', '--system', 'five9', '--name', 'Five9', '--zone', 'Europe/Berlin')
  for (const list of ['employees', 'activities']) await ponte('import', list, `${list}.csv`)
  for (const list of ['users', 'states']) await ponte('import', list, `${list}.csv`, '--integration', 'Five9')
  await ponte('assign', '--integration', 'Five9', '--accept', 'certain')
  await ponte('map', 'Lunch=10', '--integration', 'Five9')
})
afterAll(() => rm(folder, { recursive: true }))

const worklist = (...args: readonly string[]) => ponte('worklist', 'activities', '--integration', 'Five9', ...args)

it('writes what is to enter as the dialogs of WFM name it, and the planning units that miss an activity', async () => {
  const answer = await worklist('--out', 'a.xlsx', '--lang', 'it', '--generation', 'a')
  expect(answer).toMatchObject({ code: 0, said: '2 lines written to a.xlsx' })
  const [header, state, unit] = await sheet('a.xlsx')
  expect(header?.slice(2, 5)).toEqual(['Sistema esterno', 'Denominazione nel sistema esterno', 'Classificazione'])
  expect(state?.slice(0, 6)).toEqual(['10', 'Pause', 'Five9', 'Lunch', '1', 'Present (1)'])
  expect(unit?.slice(6, 8)).toEqual(['Bonn', 'aggiungere all’unità di pianificazione'])
})

it('writes the newer page unless told otherwise, overwrites nothing and needs a file', async () => {
  await worklist('--out', 'b.xlsx', '--lang', 'de', '--all')
  expect((await sheet('b.xlsx'))[0]?.slice(2, 4)).toEqual(['Integrationen', 'Externe Status'])
  expect((await worklist('--out', 'b.xlsx')).noted).toMatch(/^targetNotEmpty: /)
  expect(await worklist()).toMatchObject({ code: 2 })
})
