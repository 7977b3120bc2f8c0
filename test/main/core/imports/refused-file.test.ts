import { describe, expect, it } from 'vitest'
import { recogniseHeader } from '../../../../main/core/imports/recognise-header.ts'
import { refusedFile } from '../../../../main/core/imports/refused-file.ts'
import { createTableWriter } from '../../../../main/platform/files/table-writer.ts'
import { readWhole, temporaryFolder } from '../../platform/files/temporary-folder.ts'

const folder = temporaryFolder()

describe('the file of refused rows', () => {
  it('holds the original cells and the reasons, and can be brought again', async () => {
    const header = ['Personalnummer', 'Name', 'Vorname']
    const rows = [
      { row: 4, cells: ['', '=Muster'], problems: [{ column: 'Personalnummer', code: 'valueMissing' as const }] },
      { row: 9, cells: ['7', 'Muster', ' Anna', 'x'], problems: [{ column: '', code: 'rowTooLong' as const }] },
    ]
    const file = refusedFile(header, rows, { title: 'Problem', reason: (column, code) => `${column}: ${code}` })
    const path = folder.path('refused.csv')
    await createTableWriter().write(path, 'csv', file.header, file.rows)
    const read = await readWhole(path)
    expect(read.shape.header).toEqual(['Problem', ...header])
    expect(read.rows).toEqual([
      { row: 2, cells: ['Personalnummer: valueMissing', '', '=Muster'] },
      { row: 3, cells: [': rowTooLong', '7', 'Muster', ' Anna', 'x'], problem: 'rowTooLong' },
    ])
    expect(recogniseHeader(read.shape.header, 'employees')).toEqual({ personnelNumber: 1, lastName: 2, firstName: 3 })
  })
})
