import type { ConnectionSettings, Trouble } from '../../../preload/contract/connection.ts'
import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { RowProblemCode, RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import type { CheckResult } from '../check.ts'
import type { CallLeg } from '../contacts/call-leg.ts'
import type { Clock, Http, Log, StopSignal, Timer } from '../platform.ts'

/** Half open, UTC milliseconds. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** A row of a report as the CSV reader hands it over; `row` as a spreadsheet counts, the header is 1. */
export interface HistoryRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly problem?: RefusalCode
}

/** A row that could not be taken, or was taken with a doubt. */
export interface HistoryProblem {
  readonly row: number
  readonly column: string
  readonly code: RowProblemCode
  readonly value: string
}

/** One state of an agent out of a history. `end` null: the agent is still in it. */
export interface HistoryState {
  readonly agent: string
  readonly agentName: string
  readonly state: string
  readonly start: number
  readonly end: number | null
  readonly isAmbiguous: boolean
}

interface Problems {
  readonly refused: readonly HistoryProblem[]
  readonly flagged: readonly HistoryProblem[]
}

/**
 * Understands what a system answers; pure, so that it runs in a thread without the line to the system.
 * Both fail with `columnMissing`. Rows may come in several calls for calls, all of a window at once for states.
 * `window` is what was asked for, with what is looked ahead; the core leaves out what begins behind its own window.
 */
export interface HistoryReader {
  /** IANA zone in which the answers write their times: no window begins inside an hour that its clocks show twice. */
  readonly zone: string
  calls(
    header: readonly string[],
    rows: Iterable<HistoryRow>,
    window: TimeWindow,
  ): Problems & { readonly legs: readonly CallLeg[]; readonly setAside: ReadonlyMap<string, number> }
  states(
    header: readonly string[],
    rows: Iterable<HistoryRow>,
    window: TimeWindow,
  ): Problems & { readonly states: readonly HistoryState[] }
  /** Whether so many rows mean that the system has cut the answer off. */
  isCutOff(rows: number): boolean
  /**
   * Milliseconds that must be asked for behind a window so that what ends its states is seen.
   * They are read for that only: their own states belong to the next window.
   */
  readonly lookahead: Readonly<Record<HistoryStream, number>>
}

/** A user as a system lists them. */
export interface SystemUser {
  readonly identifier: string
  readonly name: string
  readonly email: string
  readonly active: boolean
}

/** What a live connection tells: first everybody, then whoever changed. */
export interface LiveNews {
  readonly isWhole: boolean
  readonly changed: readonly {
    readonly identifier: string
    readonly name: string
    readonly state: string
    /** UTC milliseconds; null when the system does not say. */
    readonly since: number | null
  }[]
  readonly gone: readonly string[]
  /** When the system told it, UTC milliseconds; now when left out. Null: it is only what was known before. */
  readonly at?: number | null
}

/** The line to one system for one account. Everything fails with what `troubleOf` understands. */
export interface Connection {
  check(options: { readonly only?: string; readonly signal?: StopSignal }): AsyncGenerator<CheckResult, void>
  users(signal?: StopSignal): Promise<readonly SystemUser[]>
  /** The text of one report (CSV) while it comes; to be read once. */
  history(stream: HistoryStream, window: TimeWindow, signal?: StopSignal): AsyncIterable<string>
  /** Never ends by itself: reconnecting is its own business, what it cannot mend is thrown. An empty piece of news is a sign of life. */
  live(signal: StopSignal): AsyncGenerator<LiveNews, void>
}

/** What a connection is made of, besides its secret. */
export interface ConnectionPlace {
  readonly settings: ConnectionSettings
  /** IANA zone of the integration. */
  readonly zone: string
  /** In place of the address that the settings say: practice. */
  readonly endpoint?: string
}

export interface ConnectionPorts {
  readonly http: Http
  readonly clock: Clock
  readonly timer: Timer
  readonly log: Pick<Log, 'warn'>
}

/** How Ponte reads one kind of system by itself. */
export interface Connector {
  /** The settings as they are kept: trimmed, complete, without what no field knows. Fails with `settingInvalid`. */
  readSettings(settings: ConnectionSettings): ConnectionSettings
  /** Whether enough is known to connect, apart from the secret. */
  isComplete(settings: ConnectionSettings): boolean
  /** The same text for the same account, whatever it is called; null while it is not known. */
  accountKey(settings: ConnectionSettings): string | null
  connect(place: ConnectionPlace, secret: string, ports: ConnectionPorts): Connection
  reader(place: Pick<ConnectionPlace, 'settings' | 'zone'>): HistoryReader
  /** What a failure of a connection means; undefined when it is none. */
  troubleOf(error: unknown): Omit<Trouble, 'since'> | undefined
}
