/** What a history run remembers beside its counts, as JSON in `import_run.options`. */
export interface HistoryNotes {
  /** Start of the first state that agents may still be in. */
  readonly openSince: number | null
  /** Rows that are no contact of a queue. */
  readonly setAside: number
  /** Problems of rows up to here have been told. */
  readonly toldTo: number
  /** Those that may come again are the ones behind this number. */
  readonly toldAfter: number
}

/** Null before the first answer. */
export function notesOf(options: string): HistoryNotes | null {
  const notes = JSON.parse(options) as Partial<HistoryNotes>
  return notes.toldTo === undefined ? null : (notes as HistoryNotes)
}
