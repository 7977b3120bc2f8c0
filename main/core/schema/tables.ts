import type { Generated } from 'kysely'
import type {
  QueueRow,
  CallLegRow,
  SupersededLegRow,
  ContactIntervalRow,
  RemovedStateRow,
  StreamConditionRow,
  CheckResultRow,
  TaskRow,
} from './tables-of-connections.ts'
import type { ActivityEntryRow, EnteredStateRow, EntryRow } from './tables-of-entering.ts'
import type { MappingChangeRow, ResolvedDayRow } from './tables-of-mapping.ts'
import type {
  InboxMessageRow,
  MessageHourRow,
  NotificationFeedRow,
  NotificationTokenRow,
  StateEventRow,
} from './tables-of-notifications.ts'
import type { EarlierAssignmentRow } from './tables-of-validity.ts'

export type * from './tables-of-connections.ts'
export type * from './tables-of-entering.ts'
export type * from './tables-of-mapping.ts'
export type * from './tables-of-notifications.ts'
export type * from './tables-of-validity.ts'

/** The tables of a workspace file, as rows. Times are UTC milliseconds, days `YYYY-MM-DD`, booleans 0 or 1. */
export interface WorkspaceTables {
  meta: { key: string; value: string }
  integration: IntegrationRow
  employee: EmployeeRow
  external_user: ExternalUserRow
  assignment: AssignmentRow
  activity: ActivityRow
  external_activity: ExternalActivityRow
  mapping: MappingRow
  import_run: ImportRunRow
  import_problem: ImportProblemRow
  agent_state: AgentStateRow
  superseded_state: SupersededStateRow
  state_total: StateTotalRow
  state_day: StateDayRow
  state_day_total: StateDayTotalRow
  delivery: DeliveryRow
  journal_step: JournalStepRow
  journal_change: JournalChangeRow
  queue: QueueRow
  call_leg: CallLegRow
  superseded_leg: SupersededLegRow
  contact_interval: ContactIntervalRow
  removed_state: RemovedStateRow
  stream_condition: StreamConditionRow
  check_result: CheckResultRow
  task: TaskRow
  notification_token: NotificationTokenRow
  notification_feed: NotificationFeedRow
  inbox_message: InboxMessageRow
  state_event: StateEventRow
  message_hour: MessageHourRow
  entry: EntryRow
  entered_state: EnteredStateRow
  activity_entry: ActivityEntryRow
  mapping_change: MappingChangeRow
  resolved_day: ResolvedDayRow
  earlier_assignment: EarlierAssignmentRow
}

export interface IntegrationRow {
  no: number
  id: string
  name: string
  /** The name as it is compared: two that differ only in case are the same. */
  name_key: string
  system: string
  zone: string
  way: string
  /** `draft`, `ready` or `paused`: what a person decided. Importing and needing attention follow from runs and streams. */
  state: string
  created_at: number
  /** Settings of the connection as JSON; null when data comes as files. */
  settings: string | null
  /** The account at the system, as its connector tells two apart. */
  account: string | null
  every_minutes: number | null
  is_live: number | null
  wizard_step: string | null
  paused_at: number | null
}

export interface EmployeeRow {
  no: number
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
  no: number
  id: string
  integration_no: number
  identifier: string
  name: string
  email: string
  active: number
  ignored: number
  origin: string
  search: string
  /** When a person put it off until later; null: not put off. */
  postponed_at: number | null
}

export interface AssignmentRow {
  external_user_no: number
  employee_no: number
  origin: string
  /** The reasons as JSON. */
  evidence: string
  assigned_at: number
  /** First day; null: from the beginning. */
  valid_from: string | null
}

export interface ActivityRow {
  id: number
  name: string
  type: string
  colour: string
  search: string
  /** Names as JSON; null: nobody has said. */
  planning_units: string | null
}

export interface ExternalActivityRow {
  no: number
  id: string
  integration_no: number
  name: string
}

export interface MappingRow {
  external_activity_no: number
  activity_id: number
  classification: number
}

export interface ImportRunRow {
  no: Generated<number>
  id: string
  stream: string
  integration_no: number | null
  file_id: string
  file_name: string
  file_hash: string
  /** ReadOptions as JSON. */
  options: string
  /** The header of the file as JSON, for the file of refused rows. */
  columns: string
  started_at: number
  ended_at: number | null
  state: string
  /** Last row of the file that is in the workspace for good; of a history, the instant up to which it is. */
  checkpoint: number
  read: number
  added: number
  changed: number
  unchanged: number
  refused: number
  flagged: number
  kept: number
  /** `file`, or why a system was asked: `byHand`, `first`, `schedule`, `catchUp`. */
  source: Generated<string>
  /** What a system was asked for; null for lists. */
  window_from: number | null
  window_to: number | null
}

export interface ImportProblemRow {
  no: Generated<number>
  import_no: number
  kind: string
  row: number
  column_name: string
  code: string
  value: string
  /** The whole row as JSON cells, so that it can be mended and brought again. */
  cells: string
}

export interface AgentStateRow {
  no: number
  integration_no: number
  external_user_no: number
  external_activity_no: number
  start_at: number
  end_at: number
  import_no: number | null
  /** 1: read from an hour that a clock change repeats. */
  flag: number
  /** 1: a person changed it after it was imported. */
  touched: number
}

/** What a state was before an import took it over, whether it changed it or only brought it again. */
export interface SupersededStateRow {
  agent_state_no: number
  by_import_no: number
  /** -1: the state was not there. */
  end_at: number
  import_no: number | null
  flag: number
}

/** Sums kept in step with `agent_state`, so that no overview scans it. */
export interface StateTotalRow {
  external_user_no: number
  external_activity_no: number
  occurrences: number
  milliseconds: number
  first_at: number
  last_at: number
}

export interface StateDayRow {
  integration_no: number
  /** Day of the start, in the integration's zone. */
  day: string
  occurrences: number
  milliseconds: number
  /** Latest end of the states that start on the day. */
  last_end_at: number
}

/** A day's sums per user and external activity: what a window of days needs without reading its states. */
export interface StateDayTotalRow {
  integration_no: number
  day: string
  external_user_no: number
  external_activity_no: number
  occurrences: number
  milliseconds: number
}

export interface DeliveryRow {
  no: Generated<number>
  id: string
  integration_no: number
  created_at: number
  from_day: string
  to_day: string
  activities: string
  folder: string
  manifest: string
}

export interface JournalStepRow {
  no: Generated<number>
  at: number
  by: string
  operation: string
  subject: string
  things: number
  import_no: number | null
  undoable: number
  /** 0: in force; 1: undone, can be redone; 2: undone for good, another step came after. */
  undone: number
}

export interface JournalChangeRow {
  step_no: number
  position: number
  entity: string
  key: string
  before: string | null
  after: string | null
}
