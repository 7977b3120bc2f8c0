import type { FileHandle } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import type { RawRow } from '../../core/platform.ts'
import { type NumberKind, numberText } from './xlsx-number.ts'
import { scanXmlPart, unescapeText, type Workbook } from './xlsx-workbook.ts'
import { type XmlHandlers, xmlAttribute } from './xml-scanner.ts'
import type { ZipEntry } from './zip-directory.ts'

const plain: NumberKind = { kind: 'number' }
const lastRow = 1_048_576
const lastColumn = 16_384

/**
 * The rows of a sheet that are not blank, in lists as they come off the file. Cells are text to the letter; those beyond `width`
 * columns, which have no header, are left out.
 */
export async function* readSheetRows(
  handle: FileHandle,
  workbook: Workbook,
  part: ZipEntry,
  width: number,
  onRead?: (packedBytes: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const collector = createRowCollector(workbook, width)
  for await (const _ of scanXmlPart(handle, part, workbook.name, collector.handlers, onRead)) {
    const rows = collector.take()
    if (rows.length > 0) yield rows
  }
}

function createRowCollector(
  workbook: Workbook,
  width: number,
): { readonly handlers: XmlHandlers; take(): readonly RawRow[] } {
  const { strings, kinds, is1904, name } = workbook
  let rows: RawRow[] = []
  let row = 0
  let cells: string[] = []
  let isBlank = true
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let isText = false
  let isAid = false

  function cellText(): string {
    switch (type) {
      case 's': {
        const string = strings[Number(text)]
        if (string === undefined && text !== '') throw fail('fileDamaged', { name })
        return string ?? ''
      }
      case 'str':
      case 'inlineStr':
        return unescapeText(text)
      case 'b':
        return text === '1' || text === 'true' ? 'true' : text === '' ? '' : 'false'
      case 'e':
        return text
      case 'd':
        return text.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ').replace(/ 00:00:00(?:\.0+)?Z?$/, '')
      default:
        return text === '' ? '' : numberText(text, kinds[style] ?? plain, is1904)
    }
  }

  const handlers: XmlHandlers = {
    open(tag, attributes) {
      if (tag === 'c') {
        const reference = xmlAttribute(attributes, 'r')
        column = reference === undefined ? column + 1 : columnOf(reference)
        if (column < 0 || column >= lastColumn) throw fail('fileDamaged', { name })
        type = xmlAttribute(attributes, 't') ?? ''
        style = Number(xmlAttribute(attributes, 's') ?? 0)
        text = ''
      } else if (tag === 'v' || tag === 't') isText = !isAid
      else if (tag === 'rPh') isAid = true
      else if (tag === 'row') {
        const number = xmlAttribute(attributes, 'r')
        row = number === undefined ? row + 1 : Number(number)
        if (!(row >= 1 && row <= lastRow)) throw fail('fileDamaged', { name })
        cells = []
        column = -1
        isBlank = true
      }
    },
    text(value) {
      if (isText) text += value
    },
    close(tag) {
      if (tag === 'v' || tag === 't') isText = false
      else if (tag === 'rPh') isAid = false
      else if (tag === 'c') {
        const value = cellText()
        if (value === '' || column >= width) return
        while (cells.length < column) cells.push('')
        cells[column] = value
        if (isBlank && value.trim() !== '') isBlank = false
      } else if (tag === 'row' && !isBlank) rows.push({ row, cells })
    },
  }

  return {
    handlers,
    take() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

/** Position of the column of `AB12`, from 0; -1 for anything else. */
function columnOf(reference: string): number {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return at === 0 || at > 3 ? -1 : column - 1
}
