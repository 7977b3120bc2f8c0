import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { tableReader } from '../../../../main/hosts/table-reader.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder = ''

async function ponte(line: string) {
  const terminal = recordingTerminal(folder)
  const code = await runCommandLine([...line.split(' '), '--data', 'data'], terminal)
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
  'employees.csv':
    'personnelNumber,lastName,firstName,email\n001,Sommer,Mara,ms@x.example\n002,Herbst,Otto,oh@x.example\n',
  'users.csv': 'identifier,name,email\nmsommer,Mara Sommer,ms@x.example\noherbst,Otto Herbst,oh@x.example\n',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-worklist-'))
  for (const [name, text] of Object.entries(lists)) await writeFile(join(folder, name), text)
  await ponte('integration add --system five9 --name Five9 --zone Europe/Berlin')
  await ponte('import employees employees.csv')
  await ponte('import users users.csv --integration Five9')
  await ponte('assign --integration Five9 --accept certain')
})
afterAll(() => rm(folder, { recursive: true }))

describe('ponte worklist', () => {
  it('writes the columns as the dialogs of WFM name them, in the language asked for', async () => {
    expect(await ponte('worklist --integration Five9 --out a.xlsx --lang nl --generation a')).toMatchObject({ code: 0 })
    const [header, first, second] = await sheet('a.xlsx')
    expect(header?.slice(4, 7)).toEqual(['Extern systeem', 'Medewerker-ID Extern Systeem', 'Toevoeging'])
    expect(first?.slice(0, 7)).toEqual(['002', 'Herbst', 'Otto', '', 'Five9', '002', 'oherbst'])
    expect(second?.[6]).toBe('msommer')
  })

  it('writes one field for the page People', async () => {
    await ponte('worklist --integration Five9 --out b.xlsx --lang de')
    expect((await sheet('b.xlsx'))[0]?.slice(4, 6)).toEqual(['Integration', 'Kennung'])
  })

  it('overwrites nothing, and wants to know what to do', async () => {
    await writeFile(join(folder, 'mine.xlsx'), 'x')
    expect((await ponte('worklist --integration Five9 --out mine.xlsx')).noted).toMatch(/^targetNotEmpty: /)
    expect(await ponte('worklist --integration Five9')).toMatchObject({ code: 2 })
  })

  it('proves what stands in injixo, also from a work list', async () => {
    expect(await ponte('worklist --integration Five9 --compare a.xlsx')).toMatchObject({
      code: 0,
      said: '2 identifiers are right',
    })
    await writeFile(join(folder, 'export.csv'), 'Personnel number;Identifier\n1;msommer\n002;Oherbst\n003;zoe\n')
    const { code, said } = await ponte('worklist --integration Five9 --compare export.csv --json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toMatchObject({
      counts: { right: 1, differs: 1, missing: 0, unexpected: 1 },
      rows: [
        { kind: 'differs', name: 'Herbst, Otto', expected: 'oherbst', found: 'Oherbst', row: 3 },
        { kind: 'unexpected', personnelNumber: '003', found: 'zoe', row: 4 },
      ],
    })
    expect((await ponte('worklist --integration Five9 --compare export.csv')).said).toContain('differs')
  })
})
