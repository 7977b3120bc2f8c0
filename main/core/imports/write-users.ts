import type { UserFields } from '../../../preload/contract/users.ts'
import { applyChange, nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { userOf, userRow } from '../people/external-users.ts'
import type { ExternalUserRow } from '../schema/tables.ts'
import type { ImportSink, MakeSink } from './import-sink.ts'

/** A user out of a list; what the list has no column for is left out and keeps its value. */
export type UserValue = Partial<UserFields> & Pick<UserFields, 'identifier'>

const blank = { name: '', email: '', active: true }

export const userSink: MakeSink<UserValue> = ({ database, newId }, { integrationNo }): ImportSink<UserValue> => {
  const find = database.prepare('SELECT * FROM external_user WHERE integration_no = ? AND identifier = ?')
  return (values) => {
    const changes: Change[] = []
    let added = 0
    // asked anew for each batch: a person may have added one in between
    let next = nextNumber(database, 'externalUser')
    for (const value of values) {
      const row = find.get<ExternalUserRow>(integrationNo, value.identifier)
      const key = { no: row?.no ?? next, id: row?.id ?? newId(), integrationNo: integrationNo ?? 0 }
      const standing = row ? userOf(row, '') : blank
      const { name, email, active } = { ...standing, ...value }
      const fields = { identifier: value.identifier, name, email, active }
      const state = { origin: 'list', ignored: row?.ignored ?? 0, postponedAt: row?.postponed_at ?? null } as const
      const after = userRow(key, fields, state)
      const before = row ? readEntity(database, 'externalUser', key.no) : null
      if (before && JSON.stringify(before) === JSON.stringify(after)) continue
      const change: Change = { entity: 'externalUser', key: key.no, before, after }
      applyChange(database, change)
      changes.push(change)
      if (before) continue
      added += 1
      next += 1
    }
    return { added, changed: changes.length - added, unchanged: values.length - changes.length, changes }
  }
}
