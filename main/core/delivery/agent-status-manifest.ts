import type { ActivityTotal, TextProblem } from './agent-status-lines.ts'

/** What a delivery is about; `activities` says whether states go out as received or as mapped to injixo's activities. */
export interface DeliveryRequest {
  readonly integration: string
  readonly zone: string
  readonly activities: 'received' | 'mapped'
  /** First and last local day, both included. */
  readonly from: string
  readonly to: string
}

export interface AgentStatusFileEntry {
  readonly name: string
  readonly bytes: number
  readonly rows: number
  readonly people: number
  readonly seconds: number
  readonly firstDay: string
  readonly lastDay: string
  /** Of the file's bytes; added by whoever writes it. */
  readonly sha256?: string
}

/**
 * The proof of a delivery. `totals.seconds` and the withheld seconds together with `roundingMilliseconds` make `database.seconds` to the
 * millisecond; `totals.people` and `withheld.people` make `database.people`.
 */
export interface AgentStatusManifest extends DeliveryRequest {
  readonly files: readonly AgentStatusFileEntry[]
  readonly totals: { readonly rows: number; readonly people: number; readonly seconds: number }
  /** As the database says, asked apart from the rows. Seconds may have three decimals. */
  readonly database: { readonly seconds: number; readonly people: number }
  readonly withheld: {
    readonly repeatedHourSeconds: number
    readonly repeatedHourRows: number
    readonly refusedSeconds: number
    readonly refusedRows: number
    /** People of whom nothing was delivered. */
    readonly people: number
  }
  readonly roundingMilliseconds: number
  /** State -> activity ID, as it stood when the files were written; what is not in it counted as Present. Only of mapped activities. */
  readonly mapping?: Readonly<Record<string, number>>
  /** Ordered by activity. */
  readonly perActivity: readonly ActivityTotal[]
}

/** Why a delivery must not be handed over as it is. */
export type DeliveryProblem =
  | TextProblem
  /** What went through the writer is not what the database has. */
  | {
      readonly kind: 'totals'
      readonly of: 'milliseconds' | 'people'
      readonly database: number
      readonly accounted: number
    }
