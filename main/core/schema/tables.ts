import type { Generated } from 'kysely'

/** The tables of a workspace file, as rows. Times are UTC milliseconds, days `YYYY-MM-DD`, booleans 0 or 1. */
export interface WorkspaceTables {
  readonly meta: MetaRow
  readonly integration: IntegrationRow
  readonly employee: EmployeeRow
  readonly external_user: ExternalUserRow
  readonly assignment: AssignmentRow
  readonly activity: ActivityRow
  readonly external_activity: ExternalActivityRow
  readonly mapping: MappingRow
  readonly import_run: ImportRunRow
  readonly import_problem: ImportProblemRow
  readonly agent_state: AgentStateRow
  readonly superseded_state: SupersededStateRow
  readonly state_total: StateTotalRow
  readonly delivery: DeliveryRow
  readonly journal_step: JournalStepRow
  readonly journal_change: JournalChangeRow
}

export interface MetaRow {
  key: string
  value: string
}

export interface IntegrationRow {
  id: string
  name: string
  system: string
  zone: string
  way: string
  state: string
  created_at: number
}

export interface EmployeeRow {
  id: string
  personnel_number: string
  last_name: string
  first_name: string
  email: string
  planning_unit: string
  valid_from: string | null
  valid_to: string | null
  /** Folded text that a search looks in. */
  search: string
}

export interface ExternalUserRow {
  id: string
  integration_id: string
  identifier: string
  name: string
  email: string
  active: number
  ignored: number
  origin: string
  search: string
}

export interface AssignmentRow {
  external_user_id: string
  employee_id: string
  origin: string
  /** The reasons as JSON. */
  evidence: string
  assigned_at: number
}

export interface ActivityRow {
  id: number
  name: string
  type: string
  colour: string
  search: string
}

export interface ExternalActivityRow {
  id: string
  integration_id: string
  name: string
}

export interface MappingRow {
  external_activity_id: string
  activity_id: number
  classification: number
}

export interface ImportRunRow {
  id: string
  stream: string
  integration_id: string | null
  file_id: string
  file_name: string
  file_hash: string
  options: string
  started_at: number
  ended_at: number | null
  state: string
  /** Last row of the file that is in the workspace for good. */
  checkpoint: number
  read: number
  added: number
  changed: number
  unchanged: number
  refused: number
  flagged: number
  kept: number
}

export interface ImportProblemRow {
  id: Generated<number>
  import_id: string
  kind: string
  row: number
  column_name: string
  code: string
  value: string
  /** The whole row as JSON cells, so that it can be mended and brought again. */
  cells: string
}

export interface AgentStateRow {
  id: Generated<number>
  external_user_id: number
  external_activity_id: number
  start_at: number
  end_at: number
  import_no: number
  flag: number
  touched: number
}

export interface SupersededStateRow {
  by_import_no: number
  state_id: number
  end_at: number
  import_no: number
  flag: number
}

export interface StateTotalRow {
  external_user_id: number
  external_activity_id: number
  day: number
  occurrences: number
  milliseconds: number
}

export interface DeliveryRow {
  id: string
  integration_id: string
  created_at: number
  from_day: string
  to_day: string
  activities: string
  folder: string
  manifest: string
}

export interface JournalStepRow {
  id: Generated<number>
  at: number
  by: string
  operation: string
  subject: string
  things: number
  import_id: string | null
  undoable: number
  undone: number
}

export interface JournalChangeRow {
  step_id: number
  position: number
  entity: string
  key: string
  before: string | null
  after: string | null
}
