import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { makeZip, workbookParts } from './make-zip.ts'
import { readWhole, temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Agent</t></is></c><c r="B1" t="inlineStr"><is><t>Status</t></is></c></row>'

async function cellsOf(
  xml: string,
  extra: Parameters<typeof workbookParts>[1] = {},
): Promise<readonly (readonly string[])[]> {
  return (await readWhole(await folder.put('a.xlsx', makeZip(workbookParts([header + xml], extra))))).cells
}
const styles = (codes: readonly (string | number)[]): string =>
  `<numFmts>${codes.map((code, index) => (typeof code === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>` : '')).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes.map((code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + index}"/>`).join('')}</cellXfs>`

/** One number shown in one format. */
async function shown(value: string, code: string | number, workbookPr = ''): Promise<string | undefined> {
  const cells = await cellsOf(`<row r="2"><c r="A2" s="1"><v>${value}</v></c></row>`, {
    styles: styles([code]),
    workbookPr,
  })
  return cells[0]?.[0]
}

describe('workbooks by a library', () => {
  it('come out as text to the letter', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Leer', rows: [] },
        {
          name: 'Agenten',
          rows: [
            ['Bericht vom August'],
            [],
            ['Benutzerkennung', 'Name', 'Aktiv'],
            ['00123', 'Müller', true],
            [123456789012345, 'D’Angelo & <Co>', false],
            [null, null, null],
            ['x', null, 1.5],
          ],
        },
      ],
    })
    const { shape, rows } = await readWhole(await folder.put('a.xlsx', bytes))
    expect(shape).toEqual({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: 'Agenten',
      sheets: ['Leer', 'Agenten'],
      headerRow: 3,
      header: ['Benutzerkennung', 'Name', 'Aktiv'],
    })
    expect(rows).toEqual([
      { row: 4, cells: ['00123', 'Müller', 'true'] },
      { row: 5, cells: ['123456789012345', 'D’Angelo & <Co>', 'false'] },
      { row: 7, cells: ['x', '', '1.5'] },
    ])
  })

  it('come in batches and after a row', async () => {
    const rows = [['Agent', 'Status'], ...Array.from({ length: 20_000 }, (_, index) => [`a${index}`, 'Ready'])]
    const path = await folder.put('a.xlsx', await writeXlsx({ sheets: [{ name: 'S', rows }] }))
    const read = await readWhole(path, {}, { size: 700, after: 10_001 })
    expect(read.rows).toHaveLength(10_000)
    expect(read.rows[0]).toEqual({ row: 10_002, cells: ['a10000', 'Ready'] })
  })
})

describe('cells', () => {
  it('keep numbers without exponents and to fifteen digits', async () => {
    const values = [
      '123456789012345',
      '1.23456789012345E+14',
      '0.1',
      '0.30000000000000004',
      '1E-7',
      '-12.50',
      '1.5E+20',
      '007',
    ]
    const xml = values
      .map((value, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${value}</v></c></row>`)
      .join('')
    expect((await cellsOf(xml)).map(([cell]) => cell)).toEqual([
      '123456789012345',
      '123456789012345',
      '0.1',
      '0.3',
      '0.0000001',
      '-12.5',
      '1.5E+20',
      '007',
    ])
  })

  it('show dates and times by their formats', async () => {
    expect(await shown('46255', 14)).toBe('2026-08-21')
    expect(await shown('46255', 'dd/mm/yyyy;@')).toBe('2026-08-21')
    expect(await shown('46255', '[$-407]d. mmmm yyyy')).toBe('2026-08-21')
    expect(await shown('46255.375', 22)).toBe('2026-08-21 09:00:00')
    expect(await shown('46255.375138888886', 'dd.mm.yyyy hh:mm:ss')).toBe('2026-08-21 09:00:12')
    expect(await shown('46255', 'dd.mm.yyyy hh:mm')).toBe('2026-08-21 00:00:00')
    expect(await shown('0.375', 20)).toBe('09:00:00')
    expect(await shown('0.999999999', 'h:mm AM/PM')).toBe('24:00:00')
    expect(await shown('1.0416666667', '[h]:mm:ss')).toBe('25:00:00')
    expect(await shown('46255.375', 'hh:mm')).toBe('2026-08-21 09:00:00')
    expect(await shown('46255.3751388889', 'dd.mm.yyyy hh:mm:ss.000')).toBe('2026-08-21 09:00:12')
    expect(await shown('59', 14)).toBe('1900-02-28')
    expect(await shown('60', 14)).toBe('1900-02-29')
    expect(await shown('61', 14)).toBe('1900-03-01')
    expect(await shown('44793', 14, '<workbookPr date1904="1"/>')).toBe('2026-08-21')
  })

  it('agree with the calendar on every day of two centuries', async () => {
    const days = Array.from({ length: 73_000 }, (_, index) => index + 61)
    const xml = days
      .map((day, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"><v>${day}</v></c></row>`)
      .join('')
    const cells = await cellsOf(xml, { styles: styles([14]) })
    expect(cells.map(([cell]) => cell)).toEqual(
      days.map((day) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10)),
    )
  })

  it('leave numbers numbers in formats that only look like dates', async () => {
    expect(await shown('46255', '#,##0.00 "days"')).toBe('46255')
    expect(await shown('46255', '[Red]0.00')).toBe('46255')
    expect(await shown('46255', 'General')).toBe('46255')
    expect(await shown('46255', '0.00E+00')).toBe('46255')
    expect(await shown('-5', 14)).toBe('-5')
  })

  it('keep the zeros that a format puts in front', async () => {
    expect(await shown('123', '00000')).toBe('00123')
    expect(await shown('123456', '00000')).toBe('123456')
  })

  it('take texts from the table of strings, joined and without reading aids', async () => {
    const strings =
      '<si><t>A &amp; B</t></si><si><r><t>Mül</t></r><r><rPr><b/></rPr><t xml:space="preserve">ler </t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b _x005F_x0041_</t></si>'
    const xml =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c><v/></c></row>'
    expect(await cellsOf(xml, { strings })).toEqual([['A & B', 'Müller '], ['a\rb _x0041_']])
  })

  it('take the last value of formulas, errors as they show, and dates in ISO form', async () => {
    const xml =
      '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Agentx</v></c><c r="B2" t="e"><v>#N/A</v></c></row>' +
      '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="d"><v>2026-08-21T09:00:00</v></c></row>' +
      '<row r="4"><c r="A4" t="d"><v>2026-08-21T00:00:00</v></c></row>'
    expect(await cellsOf(xml)).toEqual([['Agentx', '#N/A'], ['2', '2026-08-21 09:00:00'], ['2026-08-21']])
  })

  it('keep their place when cells are left out, and end at the header', async () => {
    const xml = '<row r="5"><c r="B5"><v>2</v></c><c r="D5"><v>4</v></c></row>'
    const path = await folder.put('a.xlsx', makeZip(workbookParts([header + xml])))
    expect((await readWhole(path)).rows).toEqual([{ row: 5, cells: ['', '2'] }])
  })

  it('are found with prefixes, comments, CDATA and single quotes', async () => {
    const sheet = `<?xml version='1.0'?><!-- > --><x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>Agent</x:t></x:is></x:c><x:c r='B1' t='inlineStr'><x:is><x:t><![CDATA[Status]]></x:t></x:is></x:c></x:row><x:row r='2' note='a>b'><x:c r='A2' t='str'><x:v>x&#252;&#xe4;</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const path = await folder.put('a.xlsx', makeZip({ ...workbookParts(['']), 'xl/worksheets/sheet1.xml': sheet }))
    expect(await readWhole(path)).toMatchObject({ shape: { header: ['Agent', 'Status'] }, cells: [['xüä']] })
  })
})

describe('sheets', () => {
  const list = (name: string) => header + `<row r="2"><c r="A2" t="str"><v>${name}</v></c></row>`

  it('are taken by name, else the first visible one that holds anything', async () => {
    const sheets = [
      { name: 'Hidden', xml: list('hidden'), state: 'hidden' },
      { name: 'Blank', xml: '<row r="1"><c r="A1" t="str"><v> </v></c></row>' },
      { name: 'A &amp; B', xml: list('first') },
      { name: 'Other', xml: list('other') },
    ]
    const path = await folder.put('a.xlsx', makeZip(workbookParts(sheets)))
    expect(await readWhole(path)).toMatchObject({
      shape: { sheet: 'A & B', sheets: ['Blank', 'A & B', 'Other', 'Hidden'] },
      cells: [['first']],
    })
    expect((await readWhole(path, { sheet: 'Other' })).cells).toEqual([['other']])
    expect((await readWhole(path, { sheet: 'Hidden' })).cells).toEqual([['hidden']])
    await expect(readWhole(path, { sheet: 'Blank' })).rejects.toMatchObject({ code: 'fileEmpty' })
    await expect(readWhole(path, { sheet: 'None' })).rejects.toMatchObject({ code: 'inputInvalid' })
  })
})

describe('hostile and damaged workbooks', () => {
  const parts = workbookParts([header])
  const sheet = 'xl/worksheets/sheet1.xml'
  const put = (bytes: Uint8Array) => folder.put('a.xlsx', bytes)

  it('are refused before anything is unpacked', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`x${index}`, '']))
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['fileUnsafe', makeZip({ ...parts, ...many })],
      ['fileUnsafe', makeZip({ ...parts, bomb: new Uint8Array(40_000_000) })],
      ['fileUnsafe', makeZip(parts, { [sheet]: { unpacked: 4_000_000_000 } })],
      [
        'fileTooLarge',
        makeZip({ ...parts, a: Buffer.alloc(6_000_000, 1) }, { a: { isStored: true, unpacked: 599_000_000 } }),
      ],
      ['fileDamaged', makeZip(parts, { [sheet]: { flags: 1 } })],
      ['fileDamaged', makeZip(parts).subarray(0, 800)],
      ['fileDamaged', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500)])],
    ]
    for (const [code, bytes] of cases) await expect(readWhole(await put(bytes))).rejects.toMatchObject({ code })
  })

  it('are refused when a part is larger than its directory says, or its content is broken', async () => {
    await expect(readWhole(await put(makeZip(parts, { [sheet]: { unpacked: 10 } })))).rejects.toMatchObject({
      code: 'fileUnsafe',
    })
    await expect(readWhole(await put(makeZip(parts, { [sheet]: { crc: 1 } })))).rejects.toMatchObject({
      code: 'fileDamaged',
    })
    const broken = Buffer.from(makeZip(parts))
    const at = broken.indexOf(sheet) + sheet.length
    broken.fill(0xff, at, at + 20)
    await expect(readWhole(await put(broken))).rejects.toMatchObject({ code: 'fileDamaged' })
  })

  it('are refused for document types in any part that is read', async () => {
    const evil = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    for (const name of [
      'xl/workbook.xml',
      sheet,
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
    ]) {
      const bytes = makeZip({ ...parts, [name]: `<?xml version="1.0"?>${evil}${parts[name]}` })
      await expect(readWhole(await put(bytes))).rejects.toMatchObject({ code: 'fileUnsafe' })
    }
  })

  it('are refused for XML that does not close, strings that are not there and columns that cannot be', async () => {
    const sheets = [
      '<worksheet><sheetData><row>',
      '<worksheet><sheetData></worksheet></sheetData>',
      `<worksheet><sheetData><row><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>`,
      `<worksheet><sheetData><row><c r="AAAA1"><v>7</v></c></row></sheetData></worksheet>`,
      `<worksheet><sheetData><row r="99999999"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    ]
    for (const xml of sheets) {
      await expect(readWhole(await put(makeZip({ ...parts, [sheet]: xml })))).rejects.toMatchObject({
        code: 'fileDamaged',
      })
    }
  })

  it('are told from other zip files', async () => {
    await expect(
      readWhole(
        await put(makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' })),
      ),
    ).rejects.toMatchObject({ code: 'fileKindUnknown' })
    await expect(readWhole(await put(makeZip({ 'a.csv': 'a;b' })))).rejects.toMatchObject({ code: 'fileKindUnknown' })
  })

  it('headers that are names of every object stay text', async () => {
    const xml =
      '<row r="1"><c r="A1" t="str"><v>agent</v></c><c r="B1" t="str"><v>__proto__</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="str"><v>b</v></c></row>'
    expect(await readWhole(await put(makeZip(workbookParts([xml]))))).toMatchObject({
      shape: { header: ['agent', '__proto__'] },
      cells: [['a', 'b']],
    })
  })
})
