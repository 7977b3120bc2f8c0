/** The line cannot be understood. `key` is a text under `cli`. */
export class UsageError extends Error {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  constructor(key: string, values: Readonly<Record<string, string>> = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.values = values
  }
}
