import type { SystemId } from '../../../preload/contract/system-id.ts'
import type { System } from '../system.ts'
import type { Tools } from '../tools.ts'
import { type IdentifierDoubts, identifierDoubts, type IdentifierMeasure } from './identifier-doubts.ts'
import type { ListSurvey } from './list-survey.ts'
import type { KnownFiles } from './recognise-preset.ts'

/** What is known of a list before it is read: how the system prints its exports, and what its identifiers look like. */
export interface ListMeasure {
  readonly files: KnownFiles | undefined
  readonly identifiers: IdentifierMeasure | null
}

/** The systems by their ids, as far as lists ask for them. */
export type SystemOf = (id: SystemId) => Pick<System, 'identifier' | 'files'>

/** Lists of the whole workspace, and integrations whose system nobody names, are read as they come. */
export function listMeasure(
  { database }: Tools,
  integrationNo: number | null,
  systemOf: SystemOf | undefined,
): ListMeasure {
  if (integrationNo === null || systemOf === undefined) return { files: undefined, identifiers: null }
  const { system } = database
    .prepare('SELECT system FROM integration WHERE no = ?')
    .one<{ system: SystemId }>(integrationNo)
  const users = database
    .prepare('SELECT identifier, origin FROM external_user WHERE integration_no = ?')
    .all<{ identifier: string; origin: string }>(integrationNo)
  const { identifier: rule, files } = systemOf(system)
  // what a person typed may be as wrong as what is read now
  const written = (byPerson: boolean) =>
    users.filter(({ origin }) => (origin === 'person') === byPerson).map(({ identifier }) => identifier)
  return {
    files,
    identifiers: { rule, known: { system: written(false), list: written(true) } },
  }
}

/** What to doubt of the identifiers of a list, by its first rows. */
export function doubtsOf(
  { identifiers }: ListMeasure,
  { columns, rows }: Pick<ListSurvey, 'columns' | 'rows'>,
): IdentifierDoubts | undefined {
  const place = columns.identifier ?? columns.agent
  if (identifiers === null || place === undefined) return undefined
  return identifierDoubts(
    identifiers,
    rows.map(({ cells }) => cells[place] ?? ''),
  )
}
