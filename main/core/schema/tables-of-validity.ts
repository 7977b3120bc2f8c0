import type { Generated } from 'kysely'

/** Whose an identifier was until a day; who has it now is in `assignment`. */
export interface EarlierAssignmentRow {
  no: Generated<number>
  external_user_no: number
  employee_no: number
  /** First day; null: from the beginning. */
  valid_from: string | null
  /** Last day. */
  valid_to: string
  origin: string
  /** The reasons as JSON. */
  evidence: string
  assigned_at: number
}
