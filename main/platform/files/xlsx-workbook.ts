import type { FileHandle } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import { markedEncoding } from './file-kind.ts'
import { builtInKind, type NumberKind, numberKind } from './xlsx-number.ts'
import { createXmlScanner, type XmlHandlers, xmlAttribute } from './xml-scanner.ts'
import type { ZipEntry } from './zip-directory.ts'
import { readZipPart } from './zip-part.ts'

/** An opened workbook file: its parts, and what is needed to read a sheet. */
export interface Workbook {
  readonly name: string
  /** In the order of the tabs, hidden ones last. */
  readonly sheets: readonly { readonly name: string; readonly part: ZipEntry }[]
  readonly strings: readonly string[]
  /** By the style number of a cell. */
  readonly kinds: readonly NumberKind[]
  readonly is1904: boolean
}

/** Reads one XML part of a zip file from its begin to its end; `onRead` hears the packed bytes done. */
export async function* scanXmlPart(
  handle: FileHandle,
  part: ZipEntry,
  name: string,
  handlers: XmlHandlers,
  onRead?: (packedBytes: number) => void,
): AsyncGenerator<undefined> {
  const scanner = createXmlScanner(name, handlers)
  let decoder = new TextDecoder()
  let isFirst = true
  for await (const piece of readZipPart(handle, part, name, onRead)) {
    if (isFirst) decoder = new TextDecoder(markedEncoding(piece) ?? 'utf-8')
    isFirst = false
    scanner.push(decoder.decode(piece, { stream: true }))
    yield
  }
  scanner.end()
}

/** Fails with `fileKindUnknown` for a zip file that is no XLSX workbook, `fileDamaged` and `fileUnsafe`. */
export async function readWorkbook(
  handle: FileHandle,
  parts: ReadonlyMap<string, ZipEntry>,
  name: string,
): Promise<Workbook> {
  const read = async (part: ZipEntry | undefined, handlers: Partial<XmlHandlers>): Promise<void> => {
    if (part === undefined) return
    for await (const _ of scanXmlPart(handle, part, name, { ...silent, ...handlers })) continue
  }
  const roots = await readRelations(parts.get('_rels/.rels'), '', read)
  const main = roots.find(({ type }) => type.endsWith('/officeDocument'))
  const workbookPart = main === undefined ? undefined : parts.get(main.target)
  if (main === undefined || workbookPart === undefined || !main.target.endsWith('.xml')) {
    throw fail(parts.has('[Content_Types].xml') && main !== undefined ? 'fileDamaged' : 'fileKindUnknown', { name })
  }
  const folder = main.target.slice(0, main.target.lastIndexOf('/') + 1)
  const file = main.target.slice(folder.length)
  const relations = await readRelations(parts.get(`${folder}_rels/${file}.rels`), folder, read)
  const found: { name: string; relation: string; isHidden: boolean }[] = []
  let isWorkbook = false
  let is1904 = false
  await read(workbookPart, {
    open(tag, attributes) {
      if (tag === 'workbook') isWorkbook = true
      if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(xmlAttribute(attributes, 'date1904') ?? '')
      if (tag !== 'sheet') return
      found.push({
        name: xmlAttribute(attributes, 'name') ?? '',
        relation: xmlAttribute(attributes, 'id') ?? '',
        isHidden: xmlAttribute(attributes, 'state')?.toLowerCase().includes('hidden') ?? false,
      })
    },
  })
  if (!isWorkbook) throw fail('fileKindUnknown', { name })
  const target = (type: string): ZipEntry | undefined =>
    parts.get(relations.find((relation) => relation.type.endsWith(type))?.target ?? '')
  const sheets = [...found.filter(({ isHidden }) => !isHidden), ...found.filter(({ isHidden }) => isHidden)].flatMap(
    (sheet) => {
      const relation = relations.find(({ id }) => id === sheet.relation)
      // Sheets that hold only a chart or a macro have no rows.
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return []
      const part = parts.get(relation.target)
      if (part === undefined) throw fail('fileDamaged', { name })
      return [{ name: sheet.name, part }]
    },
  )
  const strings = await readStrings(target('/sharedStrings'), read)
  const kinds = await readKinds(target('/styles'), read)
  return { name, sheets, strings, kinds, is1904 }
}

type Read = (part: ZipEntry | undefined, handlers: Partial<XmlHandlers>) => Promise<void>
const silent: XmlHandlers = { open: () => undefined, close: () => undefined, text: () => undefined }

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

async function readRelations(part: ZipEntry | undefined, folder: string, read: Read): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  await read(part, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || xmlAttribute(attributes, 'TargetMode') === 'External') return
      relations.push({
        id: xmlAttribute(attributes, 'Id') ?? '',
        type: xmlAttribute(attributes, 'Type') ?? '',
        target: resolved(folder, xmlAttribute(attributes, 'Target') ?? ''),
      })
    },
  })
  return relations
}

function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Texts that cells refer to by number; the runs of a formatted text are joined, its reading aids left out. */
async function readStrings(part: ZipEntry | undefined, read: Read): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isAid = false
  await read(part, {
    open(tag) {
      if (tag === 'si') text = ''
      else if (tag === 't') isText = !isAid
      else if (tag === 'rPh') isAid = true
    },
    text(value) {
      if (isText) text += value
    },
    close(tag) {
      if (tag === 'si') strings.push(unescapeText(text))
      else if (tag === 't') isText = false
      else if (tag === 'rPh') isAid = false
    },
  })
  return strings
}

async function readKinds(part: ZipEntry | undefined, read: Read): Promise<readonly NumberKind[]> {
  const codes = new Map<string, NumberKind>()
  const kinds: NumberKind[] = []
  let isCells = false
  await read(part, {
    open(tag, attributes) {
      const id = xmlAttribute(attributes, 'numFmtId') ?? '0'
      if (tag === 'numFmt') codes.set(id, numberKind(xmlAttribute(attributes, 'formatCode') ?? ''))
      else if (tag === 'cellXfs') isCells = true
      else if (tag === 'xf' && isCells) kinds.push(codes.get(id) ?? builtInKind(Number(id)))
    },
    close(tag) {
      if (tag === 'cellXfs') isCells = false
    },
  })
  return kinds
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
