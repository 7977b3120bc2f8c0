import type { Database } from '../platform.ts'
import type { SupersededStateRow } from '../schema/tables.ts'

/** What a state was before a run took it over. */
export type StateBefore = Pick<SupersededStateRow, 'end_at' | 'import_no' | 'flag'>

// in place of an end: the state was not there before either
const nothingBefore = -1

/** What stood below the readings of runs, state by state. */
export function supersededStates(database: Database) {
  const find = database.prepare(
    `SELECT end_at, import_no, flag FROM superseded_state WHERE agent_state_no = ? AND by_import_no = ? AND end_at > ${nothingBefore}`,
  )
  const remove = database.prepare('DELETE FROM superseded_state WHERE agent_state_no = ? AND by_import_no = ?')
  const rename = database.prepare(
    'UPDATE OR IGNORE superseded_state SET by_import_no = ? WHERE agent_state_no = ? AND by_import_no = ?',
  )
  const replace = database.prepare(
    'UPDATE superseded_state SET end_at = ?, import_no = ?, flag = ? WHERE agent_state_no = ? AND by_import_no = ?',
  )
  return {
    below: (stateNo: number, runNo: number): StateBefore | undefined => find.get<StateBefore>(stateNo, runNo),
    forget: (stateNo: number, runNo: number): void => void remove.run(stateNo, runNo),
    /** What lay below one run's reading lies below another's from now on. */
    passOn: (stateNo: number, runNo: number, heir: number): void => {
      rename.run(heir, stateNo, runNo)
      remove.run(stateNo, runNo)
    },
    /** What lies below a reading; undefined: nothing. */
    replace: (stateNo: number, runNo: number, before: StateBefore | undefined): void => {
      const { end_at: end, import_no: owner, flag } = before ?? { end_at: nothingBefore, import_no: null, flag: 0 }
      replace.run(end, owner, flag, stateNo, runNo)
    },
    /** Who brought a state first, of the runs that it has passed through since it was last missing. */
    bottom: (stateNo: number, top: number | null): number | null => {
      let owner = top
      for (;;) {
        const below = owner === null ? undefined : find.get<StateBefore>(stateNo, owner)
        if (below === undefined) return owner
        owner = below.import_no
      }
    },
  }
}
