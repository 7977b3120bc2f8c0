import { describe, expect, it } from 'vitest'
import { ImportPreview, type ReadOptions } from '../../../../preload/contract/imports.ts'
import type { StreamId } from '../../../../preload/contract/stream-id.ts'
import { previewImport } from '../../../../main/core/imports/preview-import.ts'
import { countKnownNames } from '../../../../main/core/imports/recognise-header.ts'
import { createTableReader } from '../../../../main/platform/files/table-reader.ts'
import { temporaryFolder } from '../../platform/files/temporary-folder.ts'

const folder = temporaryFolder()
const file = { id: '3f0e7d0a-4c58-4a33-9d0e-0a8d3a6f5b11', name: 'list.csv', bytes: 1, type: 'text/csv' }

async function preview(stream: StreamId, text: string, options: ReadOptions = {}): Promise<ImportPreview> {
  const table = await createTableReader(countKnownNames).open(await folder.put('list.csv', text), 'list.csv', options)
  try {
    const request = { file, stream, zone: 'Europe/Berlin', now: Date.UTC(2026, 10, 20), options, sameAs: null }
    return ImportPreview.parse(await previewImport(table, request))
  } finally {
    await table.close()
  }
}

describe('a preview', () => {
  it('shows how a file is read', async () => {
    const text =
      'Liste\nPersonalnummer;Name;Vorname;Eintritt;Hobby\n1;Muster;Anna;01/02/2026;Lesen\n1;Meier;Bert;13/02/2026;Lesen\n3;;Cora;;Singen\n'
    expect(await preview('employees', text)).toEqual({
      file,
      stream: 'employees',
      kind: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      sheet: null,
      sheets: [],
      headerRow: 2,
      dateOrder: 'dayFirst',
      columns: [
        { position: 0, header: 'Personalnummer', field: 'personnelNumber', samples: ['1', '3'] },
        { position: 1, header: 'Name', field: 'lastName', samples: ['Muster', 'Meier'] },
        { position: 2, header: 'Vorname', field: 'firstName', samples: ['Anna', 'Bert', 'Cora'] },
        { position: 3, header: 'Eintritt', field: 'validFrom', samples: ['01/02/2026', '13/02/2026'] },
        { position: 4, header: 'Hobby', field: null, samples: ['Lesen', 'Singen'] },
      ],
      fields: [
        { field: 'personnelNumber', needed: true, found: true },
        { field: 'lastName', needed: true, found: true },
        { field: 'firstName', needed: false, found: true },
        { field: 'name', needed: false, found: false },
        { field: 'email', needed: false, found: false },
        { field: 'planningUnit', needed: false, found: false },
        { field: 'validFrom', needed: false, found: true },
        { field: 'validTo', needed: false, found: false },
      ],
      missing: [],
      sample: [
        { row: 3, cells: ['1', 'Muster', 'Anna', '01/02/2026', 'Lesen'], problems: [] },
        {
          row: 4,
          cells: ['1', 'Meier', 'Bert', '13/02/2026', 'Lesen'],
          problems: [{ kind: 'refused', row: 4, column: 'Personalnummer', code: 'personnelNumberTwice', value: '1' }],
        },
        {
          row: 5,
          cells: ['3', '', 'Cora', '', 'Singen'],
          problems: [{ kind: 'refused', row: 5, column: 'Name', code: 'valueMissing', value: '' }],
        },
      ],
      looked: { rows: 3, good: 1, refused: 2, flagged: 0, whole: true },
      sameAs: null,
    })
  })

  it('counts good, flagged and refused rows of the first two thousand, and shows fifty', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) =>
      index % 10 === 0 ? ` user${index};x` : index % 10 === 1 ? ';x' : `user${index};x`,
    )
    const shown = await preview('users', `Benutzerkennung;Name\n${lines.join('\n')}\n`)
    expect(shown.looked).toEqual({ rows: 2000, good: 1600, refused: 200, flagged: 200, whole: false })
    expect(shown.sample).toHaveLength(50)
    const whole = await preview('users', `Benutzerkennung\n${lines.slice(0, 2000).join('\n')}\n`)
    expect(whole.looked).toMatchObject({ rows: 2000, whole: true })
  })

  it('says what is missing and reads nothing then', async () => {
    const shown = await preview('states', 'Agent;Name\na;b\n')
    expect(shown).toMatchObject({
      missing: ['state', 'start', 'end'],
      looked: { rows: 1, good: 0, refused: 0, flagged: 0 },
    })
    expect(shown.sample[0]?.problems).toEqual([])
  })

  it('follows the columns and the order of dates a person chose', async () => {
    const text = 'A1;B1;C1;D1\nx;Ready;03/04/2026 09:00;03/04/2026 10:00\n'
    const columns = { agent: 0, state: 1, start: 2, end: 3 }
    const undecided = await preview('states', text, { columns })
    expect(undecided).toMatchObject({ dateOrder: 'unknown', looked: { refused: 1 } })
    const chosen = await preview('states', text, { columns, dateOrder: 'monthFirst' })
    expect(chosen).toMatchObject({ dateOrder: 'monthFirst', missing: [], looked: { good: 1, refused: 0 } })
    expect(chosen.columns.map(({ field }) => field)).toEqual(['agent', 'state', 'start', 'end'])
  })
})
