/**
 * Days on which an identifier is one employee's, both included, `YYYY-MM-DD`; null: without end to that side. The holdings of one identifier are
 * in the order of their days and never share one; only the last can be without end.
 */
export interface Holding {
  readonly employeeNo: number
  readonly from: string | null
  readonly to: string | null
}
