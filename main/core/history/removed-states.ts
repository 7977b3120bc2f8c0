import type { Database } from '../platform.ts'
import type { RemovedStateRow } from '../schema/tables.ts'

export type RemovedState = Omit<RemovedStateRow, 'by_import_no'>

interface Before {
  readonly end_at: number
  readonly import_no: number | null
  readonly flag: number
}

/** Agent states that runs took away because their system reports them no longer; kept so that an undo brings them back as they were. */
export function removedStates(database: Database) {
  const drop = database.prepare('DELETE FROM agent_state WHERE no = ?')
  const put = database.prepare(`
    INSERT INTO removed_state (by_import_no, no, integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
  const before = database.prepare(
    'SELECT end_at, import_no, flag FROM superseded_state WHERE agent_state_no = ? AND by_import_no = ? AND end_at >= 0',
  )
  const forget = database.prepare('DELETE FROM superseded_state WHERE agent_state_no = ? AND by_import_no = ?')
  const keep = (byImportNo: number, state: RemovedState): void => {
    const { no, integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag } = state
    put.run(byImportNo, no, integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag)
  }
  const ofRun = database.prepare('SELECT * FROM removed_state WHERE by_import_no = ? ORDER BY no LIMIT ?')
  const forgetRemoved = database.prepare('DELETE FROM removed_state WHERE by_import_no = ? AND no = ?')
  const standing = database.prepare(
    'SELECT no, import_no FROM agent_state WHERE external_user_no = ? AND start_at = ? AND external_activity_no = ?',
  )
  // a person may have removed the user or the external activity since
  const bringBack = database.prepare(`
    INSERT INTO agent_state (no, integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag, touched)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0
    WHERE EXISTS (SELECT 1 FROM external_user WHERE no = ?3) AND EXISTS (SELECT 1 FROM external_activity WHERE no = ?4)`)
  return {
    keep,
    by: (importNo: number, limit: number): RemovedState[] => ofRun.all<RemovedState>(importNo, limit),
    forget: (importNo: number, no: number): void => void forgetRemoved.run(importNo, no),
    /** The state that stands in its place, when it came again. */
    standing: (state: RemovedState): { no: number; import_no: number | null } | undefined =>
      standing.get(state.external_user_no, state.start_at, state.external_activity_no),
    /** Answers whether it could come back. */
    bringBack: (state: RemovedState): boolean => {
      const { no, integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag } = state
      return (
        bringBack.run(no, integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag)
          .changes === 1
      )
    },
    /** Takes a state away. What the same run had written of it before is nothing to come back to, but what stood below it is. */
    remove: (byImportNo: number, state: RemovedState): void => {
      drop.run(state.no)
      if (state.import_no !== byImportNo) return keep(byImportNo, state)
      const below = before.get<Before>(state.no, byImportNo)
      if (below) keep(byImportNo, { ...state, ...below })
      forget.run(state.no, byImportNo)
    },
  }
}
