import { describe, expect, it } from 'vitest'
import { readWhole, temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

/** Text as bytes of Windows-1252, as far as these tests need it. */
const western = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter === '’' ? 0x92 : letter.charCodeAt(0)))
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

async function failureOf(path: string, options = {}): Promise<unknown> {
  return readWhole(path, options).then(
    () => undefined,
    (error: unknown) => error,
  )
}

const german = 'Personalnummer;Nachname;Vorname;Gültig ab\r\n00123;Müller;Jörg;01.02.2026\r\n'

describe('encoding', () => {
  const cases = {
    'UTF-8': ['utf-8', Buffer.from(german)],
    'UTF-8 with BOM': ['utf-8', Buffer.from(`\uFEFF${german}`)],
    'Windows-1252': ['windows-1252', western(german)],
    'UTF-16 little end with BOM': ['utf-16le', utf16(`\uFEFF${german}`, false)],
    'UTF-16 big end with BOM': ['utf-16be', utf16(`\uFEFF${german}`, true)],
    'UTF-16 little end without BOM': ['utf-16le', utf16(german, false)],
    'UTF-16 big end without BOM': ['utf-16be', utf16(german, true)],
  } as const
  for (const [name, [encoding, bytes]] of Object.entries(cases)) {
    it(`reads ${name}`, async () => {
      const { shape, cells } = await readWhole(await folder.put('a.csv', bytes))
      expect(shape).toMatchObject({ kind: 'csv', encoding, delimiter: ';', headerRow: 1 })
      expect(shape.header).toEqual(['Personalnummer', 'Nachname', 'Vorname', 'Gültig ab'])
      expect(cells).toEqual([['00123', 'Müller', 'Jörg', '01.02.2026']])
    })
  }

  it('decides by the whole file: a single letter after a megabyte is enough', async () => {
    const lines = 'Personalnummer;Nachname\n' + '1;Meier\n'.repeat(200_000)
    expect((await readWhole(await folder.put('a.csv', western(`${lines}2;Möller\n`)))).cells.at(-1)).toEqual([
      '2',
      'Möller',
    ])
    expect((await readWhole(await folder.put('a.csv', `${lines}2;Möller\n`))).cells.at(-1)).toEqual(['2', 'Möller'])
  })

  it('reads a letter that lies across two pieces', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const lines = `Personalnummer;Nachname\n${'x'.repeat(shift)};${'€ü'.repeat(400_000)}\n`
      const { cells } = await readWhole(await folder.put('a.csv', lines))
      expect(cells[0]?.[1]?.length ?? 0).toBe(800_000)
      expect(cells[0]?.[1]?.includes('\uFFFD')).toBe(false)
    }
  })

  it('reads the only letter of a file where it lies across two pieces of the first look', async () => {
    const head = 'Personalnummer;Nachname\n'
    const { shape } = await readWhole(await folder.put('a.csv', `${head}${'x'.repeat(1_048_575 - head.length)}ü\n`))
    expect(shape.encoding).toBe('utf-8')
  })

  it('names the damaged rows of a UTF-8 file instead of spoiling all of it', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`Personalnummer;Nachname\n${'1;Müller\n'.repeat(20)}`),
      western('2;Möller\n'),
      Buffer.from('3;Jäger\n'),
    ])
    const { shape, rows } = await readWhole(await folder.put('a.csv', bytes))
    expect(shape.encoding).toBe('utf-8')
    expect(rows.filter(({ problem }) => problem === 'characterUnreadable').map(({ row }) => row)).toEqual([22])
    expect(rows.at(-1)?.cells).toEqual(['3', 'Jäger'])
  })

  it('reads as it is told', async () => {
    const path = await folder.put('a.csv', german)
    expect((await readWhole(path, { encoding: 'windows-1252' })).cells[0]?.[1]).toBe('MÃ¼ller')
  })
})

describe('delimiter', () => {
  const lists: Readonly<Record<string, readonly [string | null, string]>> = {
    comma: [',', 'personnelNumber,lastName,firstName\n1,"Muster, A",Anna\n'],
    semicolon: [';', 'Personalnummer;Name;Vorname\n1;Muster;Anna\n'],
    tab: ['\t', 'Matricola\tCognome\tNome\n1\tRossi\tAnna\n'],
    stroke: ['|', 'personeelsnummer|achternaam|voornaam\n1|de Vries|Anna\n'],
    'semicolon, with decimal commas': [';', 'Agent;Status;Dauer\na;Pause;1,5\nb;Pause;2,25\n'],
    'semicolon, with names by comma': [';', 'Personalnummer;Name\n1;"Muster, Anna"\n2;Meier, Bert\n3;Kurz, Cora\n'],
    'comma, with semicolons in quotes': [',', 'agent,state,start,end\n"a;b","x;y;z",1,2\n"c;d","x;y;z",1,2\n'],
    'one column': [null, 'Benutzerkennung\nanna.muster\nbert.meier\n'],
    'one column of names by comma': [null, 'Mitarbeiter\nMuster, Anna\nMeier, Bert\n'],
    'comma, by its names': [',', 'agent,state,note;x\na,b,c;d\ne,f,g;h\n'],
    'unknown names': [';', 'Spalte A;Spalte B;Spalte C\n1;2,5;3\n4;5,5;6\n'],
    'unknown names by comma': [',', 'alpha,beta,gamma\n1,2,3\n4,5,6\n'],
  }
  for (const [name, [delimiter, text]] of Object.entries(lists)) {
    it(`finds ${name}`, async () => {
      const { shape, rows } = await readWhole(await folder.put('a.csv', text))
      expect(shape.delimiter).toBe(delimiter)
      expect(rows.every(({ cells, problem }) => cells.length === shape.header.length && problem === undefined)).toBe(
        true,
      )
    })
  }

  it('honours a first line sep=, which a spreadsheet does not count', async () => {
    const { shape, rows } = await readWhole(await folder.put('a.csv', 'sep=|\r\nAgent|Status, oder so\r\na|b\r\n'))
    expect(shape).toMatchObject({ delimiter: '|', headerRow: 1, header: ['Agent', 'Status, oder so'] })
    expect(rows).toEqual([{ row: 2, cells: ['a', 'b'] }])
  })

  it('takes the delimiter it is told', async () => {
    const { shape } = await readWhole(await folder.put('a.csv', 'Agent;Status,x\na;b,c\n'), { delimiter: ',' })
    expect(shape.header).toEqual(['Agent;Status', 'x'])
  })
})

describe('header and rows', () => {
  it('skips blank and title lines', async () => {
    const text = '\n"Agent State Details";;\nPeriod: 01.08.2026 - 31.08.2026\n;;\nAGENT;STATE;TIMESTAMP\na;Ready;x\n'
    const { shape, rows } = await readWhole(await folder.put('a.csv', text))
    expect(shape).toMatchObject({ headerRow: 5, header: ['AGENT', 'STATE', 'TIMESTAMP'], delimiter: ';' })
    expect(rows).toEqual([{ row: 6, cells: ['a', 'Ready', 'x'] }])
  })

  it('tolerates an empty cell after the last, and names rows with more', async () => {
    const text = 'AgentID;Status;Datum\n816;1013;2022-04-22;\n816;Muster; Anna;x\n817;1\n'
    const { rows } = await readWhole(await folder.put('a.csv', text))
    expect(rows).toEqual([
      { row: 2, cells: ['816', '1013', '2022-04-22'] },
      { row: 3, cells: ['816', 'Muster', ' Anna', 'x'], problem: 'rowTooLong' },
      { row: 4, cells: ['817', '1'] },
    ])
  })

  it('reads only what comes after a row, in batches of the size asked for', async () => {
    const path = await folder.put(
      'a.csv',
      `Agent;Status\n${Array.from({ length: 10 }, (_, index) => `a${index};b`).join('\n')}`,
    )
    const { rows } = await readWhole(path, {}, { size: 3, after: 7 })
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [8, 'a6'],
      [9, 'a7'],
      [10, 'a8'],
      [11, 'a9'],
    ])
  })

  it('passes over the header where it comes again, as in files put together', async () => {
    const { rows } = await readWhole(await folder.put('a.csv', 'Agent;Status\na;b\nAgent;Status\nc;d\nAgent;x\n'))
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, 'a'],
      [4, 'c'],
      [5, 'Agent'],
    ])
  })

  it('opens a list that has only a header', async () => {
    expect(await readWhole(await folder.put('a.csv', 'Agent;Status\n'))).toMatchObject({
      rows: [],
      shape: { headerRow: 1 },
    })
  })

  it('survives headers that are names of every object', async () => {
    const { shape, cells } = await readWhole(await folder.put('a.csv', 'agent;__proto__;constructor\na;b;c\n'))
    expect(shape.header).toEqual(['agent', '__proto__', 'constructor'])
    expect(cells).toEqual([['a', 'b', 'c']])
  })

  it('keeps identifiers to the letter', async () => {
    const { cells } = await readWhole(await folder.put('a.csv', 'Benutzerkennung;Name\n 00123456789012345 ;x\n1E5;y\n'))
    expect(cells).toEqual([
      [' 00123456789012345 ', 'x'],
      ['1E5', 'y'],
    ])
  })
})

describe('files that are no lists', () => {
  it('are refused by the right word', async () => {
    const cases: readonly (readonly [string, string | Uint8Array])[] = [
      ['fileEmpty', ''],
      ['fileEmpty', '\uFEFF'],
      ['fileEmpty', ' \r\n\r\n'],
      ['fileBinary', Buffer.from([1, 2, 3, 0, 0, 255, 7, 0, 0, 0, 9])],
      ['fileBinary', Buffer.concat([Buffer.from(german.repeat(200)), Buffer.from([0]), Buffer.from('x')])],
      ['fileKindUnknown', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
      ['fileKindUnknown', '%PDF-1.7\n'],
      ['fileKindUnknown', '<html><table><tr><td>Agent</td></tr></table>'],
      ['fileHeaderMissing', '00123;anna.muster@example.com;01.02.2026\n00124;x@example.com;01.02.2026\n'],
    ]
    for (const [code, content] of cases) {
      expect(await failureOf(await folder.put('a.xls', content))).toMatchObject({ code })
    }
    expect(await failureOf(folder.path('nowhere.csv'))).toMatchObject({ code: 'fileNotFound' })
    expect(await failureOf(folder.path())).toMatchObject({ code: 'fileKindUnknown' })
  })
})
