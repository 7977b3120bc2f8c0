import { readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { Tools } from '../tools.ts'
import { userById } from './external-users.ts'

/** Puts users off until all others are decided: who was put off again comes last. Those decided already stay as they are. */
export function postponeUsers(tools: Tools, userIds: readonly string[], postponed: boolean): { changed: number } {
  const { database, clock } = tools
  const users = [...new Set(userIds)].map((id) => userById(tools, id))
  const at = clock.now()
  const changes = users.flatMap(({ no }): Change[] => {
    const before = readEntity(database, 'externalUser', no)
    const isDecided = before?.ignored === 1 || readEntity(database, 'assignment', no) !== null
    if (!before || (postponed ? isDecided : before.postponed_at === null)) return []
    return [{ entity: 'externalUser', key: no, before, after: { ...before, postponed_at: postponed ? at : null } }]
  })
  const operation = postponed ? 'postponed' : 'unpostponed'
  changeByPerson(database, clock, { operation, subject: users[0]?.identifier ?? '' }, changes)
  return { changed: changes.length }
}
