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

/** Where a state stands in injixo, as far as a planner has entered it. One that was never entered is in Present (1), as all are at first. */
export interface EnteredStateRow {
  integration_no: number
  /** To the letter; the state may be gone. */
  state: string
  activity_id: number
}

/** What became of an activity to enter in injixo. */
export interface ActivityEntryRow {
  integration_no: number
  activity_id: number
  /** `done`, `skipped` or `problem`. */
  mark: string
  /** The states as JSON that the planner had before the eyes when it was marked. */
  seen: string
  note: string
  marked_at: number
  /** As JSON what the last mark had replaced: the row, and where its states stood. */
  before: string
}
