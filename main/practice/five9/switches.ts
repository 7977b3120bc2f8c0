/** What goes wrong at the practice Five9. May be changed while it runs; takes effect with the next call. */
export interface Five9Switches {
  /** A wrong password is answered by HTTP 401 with a page, or by a fault inside HTTP 200. */
  refusedLogin: 'status' | 'fault'
  /** Wrong tries in a row after which a user is locked. */
  lockAfter: number
  /** Takes this role from every API user. */
  withoutRole: 'admin' | 'reporting' | null
  /** Whether statistics ask for the role supervisor. */
  needsSupervisor: boolean
  /** The domain or the user may not use the API at all. */
  isApiClosed: boolean
  withoutReport: 'skill' | 'campaign' | 'states' | null
  withoutSkillColumn: boolean
  /** The time of a state in one column, or in two. */
  stateTime: 'TIMESTAMP' | 'DATE+TIME'
  /** Somebody else is logged in with the same user. */
  isSessionTaken: boolean
  /** How long a report runs, in milliseconds. */
  reportMilliseconds: number
  /** Results that have been forgotten before they are read, from now on. */
  forgetResults: number
  /** Answers end in the middle; the head says nothing of it. */
  isTruncated: boolean
  /** How an empty cell is written in getReportResult. */
  emptyCell: 'nil' | 'empty'
  /** How a carriage return is written in a CSV result. */
  carriageReturn: '&#13;' | '&#xD;'
  rowCap: 5000 | 50_000
  /** A zone to write the times of reports in, other than the data centre's own. */
  wrongZone: string | null
  /** Whether the two weeks around the last clock change can be asked for too. */
  withClockChange: boolean
  /** Every call is turned away so. */
  busy: { readonly status: 429 | 503; readonly retryAfter: number } | null
  /** A page for people instead of answers, with HTTP 503 or, as some proxies do, 200. */
  maintenance: 503 | 200 | null
}

export function five9Switches(): Five9Switches {
  return {
    refusedLogin: 'status',
    lockAfter: 5,
    withoutRole: null,
    needsSupervisor: false,
    isApiClosed: false,
    withoutReport: null,
    withoutSkillColumn: false,
    stateTime: 'DATE+TIME',
    isSessionTaken: false,
    reportMilliseconds: 0,
    forgetResults: 0,
    isTruncated: false,
    emptyCell: 'nil',
    carriageReturn: '&#13;',
    rowCap: 50_000,
    wrongZone: null,
    withClockChange: false,
    busy: null,
    maintenance: null,
  }
}
