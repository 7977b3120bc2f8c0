import { fail } from '../../../../preload/contract/failure.ts'
import { recogniseHeader } from '../../imports/recognise-header.ts'
import type { OpenTable, RawRow } from '../../platform.ts'
import { foldForSearch } from '../fold.ts'
import type { FoundRow } from './compare-entered.ts'

/** A list out of injixo, as far as it tells about one integration. */
export interface EnteredList {
  readonly rows: readonly FoundRow[]
  readonly otherIntegrations: number
}

/** The names of the two fields in the dialogs of WFM and of the drop-down beside them, folded. */
const numberFields = new Set(
  'employeeidinexternalsystem mitarbeiteridimexternensystem iddeldipendentenelsistemaesterno medewerkeridexternsysteem'.split(
    ' ',
  ),
)
const identifierFields = new Set(
  'extension erweiterung estensione toevoeging identifier kennung identificatore id'.split(' '),
)
const integrationFields = new Set(
  'integration integrazione integratie externalsystem externessystem sistemaesterno externsysteem'.split(' '),
)

const batchRows = 5000

/**
 * Reads personnel number and identifier out of a list of injixo. Rows that name another integration
 * are counted and left out. Fails with `columnMissing`, `fileNoRows`, and `rowRefused` where a row cannot be trusted.
 */
export async function readEntered(table: OpenTable, name: string, integration: string): Promise<EnteredList> {
  const { header } = table.shape
  const places = placesOf(header)
  const rows: FoundRow[] = []
  let otherIntegrations = 0
  let read = 0
  for await (const batch of table.batches({ size: batchRows })) {
    for (const raw of batch) {
      read += 1
      const one = foundRow(raw, places, header)
      const named = places.integration === undefined ? '' : (raw.cells[places.integration] ?? '').trim()
      if (named !== '' && named.toLowerCase() !== integration.toLowerCase()) otherIntegrations += 1
      else rows.push(one)
    }
  }
  if (read === 0) throw fail('fileNoRows', { name })
  return { rows, otherIntegrations }
}

interface Places {
  readonly number: number
  readonly identifier: number
  readonly integration: number | undefined
}

function placesOf(header: readonly string[]): Places {
  const folded = header.map((text) => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, ''))
  const named = (names: ReadonlySet<string>) => {
    const place = folded.findIndex((text) => names.has(text))
    return place === -1 ? undefined : place
  }
  // the personnel number itself is better than the number field, into which another number may have been typed
  const number = recogniseHeader(header, 'employees').personnelNumber ?? named(numberFields)
  if (number === undefined) throw missing('personnelNumber', header)
  const identifier = named(identifierFields) ?? recogniseHeader(header, 'users').identifier
  if (identifier === undefined || identifier === number) throw missing('identifier', header)
  return { number, identifier, integration: named(integrationFields) }
}

const missing = (column: string, header: readonly string[]) =>
  fail('columnMissing', { column, found: header.join(', ') })

function foundRow({ row, cells, problem }: RawRow, places: Places, header: readonly string[]): FoundRow {
  if (problem !== undefined) throw fail('rowRefused', { row, column: header[0] ?? '', problem })
  return {
    row,
    personnelNumber: (cells[places.number] ?? '').trim(),
    identifier: cells[places.identifier] ?? '',
  }
}
