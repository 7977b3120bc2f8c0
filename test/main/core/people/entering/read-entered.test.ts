import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEntered } from '../../../../../main/core/people/entering/read-entered.ts'
import { tableReader } from '../../../../../main/hosts/table-reader.ts'
import { temporaryPlace } from '../../../temporary-place.ts'

async function read(...lines: string[]) {
  const path = join(temporaryPlace(), 'list.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  const table = await tableReader.open(path, 'list.csv', {})
  try {
    return await readEntered(table, 'list.csv', 'Five9')
  } finally {
    await table.close()
  }
}

describe('a list out of injixo', () => {
  it.each([
    ['Personnel number', 'Identifier'],
    ['Personalnummer', 'Kennung'],
    ['N° di matricola', 'Identificatore'],
    ['Personeelsnummer', 'ID'],
    ['Employee ID in External System', 'Extension'],
    ['Mitarbeiter-ID im externen System', 'Erweiterung'],
    ['ID del dipendente nel sistema esterno', 'Estensione'],
    ['Medewerker-ID Extern Systeem', 'Toevoeging'],
  ])('is read by the names it has in injixo: %s, %s', async (number, identifier) => {
    const { rows } = await read(`${identifier};${number}`, 'ann ;0042')
    expect(rows).toEqual([{ row: 2, personnelNumber: '0042', identifier: 'ann ' }])
  })

  it('takes the personnel number rather than the number that was typed into the dialog', async () => {
    const { rows } = await read('Personalnummer;Mitarbeiter-ID im externen System;Erweiterung', 'A-7;7;ann')
    expect(rows[0]?.personnelNumber).toBe('A-7')
  })

  it('leaves out what belongs to another integration, and says how much', async () => {
    const list = await read('Personnel number;Integration;Identifier', '1;five9;ann', '2;Odigo;bob', '3;;zoe')
    expect(list.rows.map(({ identifier }) => identifier)).toEqual(['ann', 'zoe'])
    expect(list.otherIntegrations).toBe(1)
  })

  it('names the column that is missing', async () => {
    await expect(read('Name;Identifier', 'Ann;ann')).rejects.toMatchObject({
      code: 'columnMissing',
      details: { column: 'personnelNumber' },
    })
    await expect(read('Personnel number;Name', '1;Ann')).rejects.toMatchObject({ code: 'columnMissing' })
  })
})
