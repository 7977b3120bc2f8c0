import type { Generated } from 'kysely'
import type { AgentStateRow } from './tables.ts'

export interface QueueRow {
  no: Generated<number>
  integration_no: number
  grouping: string
  name: string
}

/** What tells a leg from every other is `integration_no, call_id, start_at, leg, queue_no`. */
export interface CallLegRow {
  no: Generated<number>
  integration_no: number
  queue_no: number
  call_id: string
  start_at: number
  leg: string
  answered: number
  abandoned: number
  handle: number
  /** 1: read from an hour that a clock change repeats. */
  flag: number
  /** The run that brought it, or changed it last. */
  import_no: number
}

/** A leg as it was before a run changed or removed it. */
export interface SupersededLegRow extends Omit<CallLegRow, 'no'> {
  by_import_no: number
}

/** Sums kept in step with `call_leg`. */
export interface ContactIntervalRow {
  integration_no: number
  start_at: number
  queue_no: number
  offered: number
  answered: number
  abandoned: number
  handle: number
}

/** An agent state that a run took away, because the system no longer reports it. */
export interface RemovedStateRow extends Omit<AgentStateRow, 'touched'> {
  by_import_no: number
}

export interface StreamConditionRow {
  integration_no: number
  stream: string
  last_attempt_at: number | null
  last_success_at: number | null
  /** Trouble as JSON; null when all is well. */
  trouble: string | null
  /** Who acts next; null when all is well. */
  trouble_owner: string | null
}

export interface CheckResultRow {
  integration_no: number
  name: string
  position: number
  at: number
  /** CheckResult as JSON. */
  result: string
}

export interface TaskRow {
  no: number
  id: string
  kind: string
  integration_no: number | null
  title: string
  owner: string
  state: string
  due_day: string | null
  created_at: number
  done_at: number | null
}
