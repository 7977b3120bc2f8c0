import type { Change } from '../journal/entities.ts'
import type { Tools } from '../tools.ts'

/** What a list does to the workspace. `changes` go to the journal, so that the import can be undone. */
export interface Written {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly changes: readonly Change[]
}

/** What a sink needs to know of its run. */
export interface SinkRun {
  readonly importNo: number
  readonly integrationNo: number | null
}

/** Writes one batch of checked rows. Called inside `atomically`. */
export type ImportSink<Value> = (values: readonly Value[]) => Written

/** Makes the sink of a stream for one run; it may keep what it has looked up between batches. */
export type MakeSink<Value> = (tools: Tools, run: SinkRun) => ImportSink<Value>
