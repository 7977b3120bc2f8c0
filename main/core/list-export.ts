/** A list on its way out: the same field names that an import knows, so that what goes out can come back. */
export interface ListExport {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: Iterable<readonly (string | number | null)[]>
}
