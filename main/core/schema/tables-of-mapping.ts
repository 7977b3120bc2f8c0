/** A change of an integration's mapping as one operation. */
export interface MappingChangeRow {
  no: number
  id: string
  integration_no: number
  /** `guarded`: Ponte imports and does all of it. `guided`: a person does it in injixo, step by step. */
  way: string
  step: string
  /** `kept` or `takenBack`; null while it goes on. */
  outcome: string | null
  /** Why it was taken back, as FailureData in JSON; null when it was not, or a person wanted it. */
  failure: string | null
  /** The entries wanted, as JSON. */
  draft: string
  /** The mapping before, as JSON: number of each external activity -> activity ID or null. */
  snapshot: string | null
  /** 1: the change itself has paused the integration; 0: it was paused already, or has nothing to pause. */
  own_pause: number
  /** When the pause began that the change relies on; null: there is none. */
  paused_at: number | null
  journal_step_no: number | null
  started_at: number
  step_at: number
  ended_at: number | null
}

/** One person's day, resolved and cut to it: how long each external activity was in force. Goes whenever a state near it changes. */
export interface ResolvedDayRow {
  integration_no: number
  external_user_no: number
  day: string
  /** `no:milliseconds` of each external activity, parted by blanks; `=` and a mark while it is being counted. */
  sums: string
}
