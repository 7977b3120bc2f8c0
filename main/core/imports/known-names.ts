import { applyChange, nextNumber } from '../journal/apply-change.ts'
import type { Change, EntityRow } from '../journal/entities.ts'
import { userRow } from '../people/external-users.ts'
import type { Tools } from '../tools.ts'
import type { SinkRun } from './import-sink.ts'

/** Numbers of users and external activities by name; unknown ones become known, through the journal. */
export function knownNames({ database, newId }: Tools, { integrationNo }: SinkRun) {
  const version = database.prepare('PRAGMA data_version')
  const userNames = database.prepare('SELECT identifier AS name, no FROM external_user WHERE integration_no = ?')
  const activityNames = database.prepare('SELECT name, no FROM external_activity WHERE integration_no = ?')
  const users = new Map<string, number>()
  const activities = new Map<string, number>()
  let seen: number | null = null
  let changes: Change[] = []
  const fill = (names: Map<string, number>, rows: readonly { readonly name: string; readonly no: number }[]) => {
    names.clear()
    for (const { name, no } of rows) names.set(name, no)
  }
  const create = (entity: Change['entity'], key: number, after: EntityRow) => {
    const change: Change = { entity, key, before: null, after }
    applyChange(database, change)
    changes.push(change)
    return key
  }
  return {
    /** A person may have added, renamed or removed some between two batches: SQLite counts what other connections have written. */
    refresh: (): void => {
      const now = version.get<{ data_version: number }>()?.data_version ?? null
      if (now === seen) return
      seen = now
      fill(users, userNames.all(integrationNo))
      fill(activities, activityNames.all(integrationNo))
    },
    user: (identifier: string, name: string): number => {
      const no = users.get(identifier)
      if (no !== undefined) return no
      const key = { no: nextNumber(database, 'externalUser'), id: newId(), integrationNo: integrationNo ?? 0 }
      users.set(identifier, key.no)
      const fields = { identifier, name, email: '', active: true }
      return create('externalUser', key.no, userRow(key, fields, { origin: 'states', ignored: 0 }))
    },
    activity: (name: string): number => {
      const no = activities.get(name)
      if (no !== undefined) return no
      const key = nextNumber(database, 'externalActivity')
      activities.set(name, key)
      return create('externalActivity', key, { no: key, id: newId(), integration_no: integrationNo, name })
    },
    takeChanges: (): readonly Change[] => {
      const taken = changes
      changes = []
      return taken
    },
  }
}
