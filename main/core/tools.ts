import type { Clock, Database } from './platform.ts'

/** What the calls of one open workspace work with. */
export interface Tools {
  readonly database: Database
  readonly clock: Clock
  newId(): string
}
