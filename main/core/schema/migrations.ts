import { firstWorkspace } from './0001-first-workspace.ts'
import { connections } from './0002-connections.ts'
import { notifications } from './0003-notifications.ts'
import { entering } from './0004-entering.ts'
import { postponed } from './0005-postponed.ts'
import { mappingChanges } from './0006-mapping-changes.ts'
import { validity } from './0007-validity.ts'
import { activityEntering } from './0008-activity-entering.ts'

/** One step from a version to the next; SQL only, so that it depends on nothing that can change. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

export const migrations: readonly Migration[] = [
  { version: 1, sql: firstWorkspace },
  { version: 2, sql: connections },
  { version: 3, sql: notifications },
  { version: 4, sql: entering },
  { version: 5, sql: postponed },
  { version: 6, sql: mappingChanges },
  { version: 7, sql: validity },
  { version: 8, sql: activityEntering },
]

// 'Pont' in ASCII: SQLite's application_id tells a workspace from any other SQLite file
export const applicationId = 0x506f6e74
