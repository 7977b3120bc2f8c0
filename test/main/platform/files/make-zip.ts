import { crc32, deflateRawSync } from 'node:zlib'

/** What a part of a hostile or odd zip file may say that is not true. */
export interface PartLie {
  readonly unpacked?: number
  readonly crc?: number
  readonly isStored?: boolean
  readonly flags?: number
}

/** A zip file by hand, so that tests can make what no library writes. */
export function makeZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, PartLie>> = {},
): Uint8Array {
  const locals: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const lie = lies[name] ?? {}
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const packed = lie.isStored === true ? data : deflateRawSync(data)
    const nameBytes = new TextEncoder().encode(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(lie.flags ?? 0, 2)
    common.writeUInt16LE(lie.isStored === true ? 0 : 8, 4)
    common.writeUInt32LE(lie.crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(lie.unpacked ?? data.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The parts of a workbook around the XML of one or more sheets. */
export function workbookParts(
  sheets: readonly (string | { readonly xml: string; readonly name: string; readonly state?: string })[],
  {
    strings = '',
    styles = '',
    workbookPr = '',
  }: { readonly strings?: string; readonly styles?: string; readonly workbookPr?: string } = {},
): Record<string, string> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const list = sheets.map((sheet, index) =>
    typeof sheet === 'string'
      ? { xml: sheet, name: `Tabelle${index + 1}`, state: undefined }
      : { state: undefined, ...sheet },
  )
  const relations = list.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main}>${workbookPr}<sheets>${list
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      list.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main}><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
  }
}
