/** What became of a person to enter in injixo. */
export interface EntryRow {
  integration_no: number
  /** The employee may be gone. */
  employee_id: string
  last_name: string
  first_name: string
  /** Identity as JSON: what stands in injixo; null: nothing that is known of. */
  entered: string | null
  /** `done`, `skipped` or `problem`. */
  mark: string
  /** Identity as JSON: what the planner had before the eyes when it was marked. */
  seen: string
  note: string
  marked_at: number
  /** The row before the last mark as JSON, so that it can be taken back; null: there was none. */
  before: string | null
}
