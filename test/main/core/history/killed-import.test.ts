import { execFile } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHistoryRun } from '../../../../main/core/history/history-runs.ts'
import { runHistory } from '../../../../main/core/history/run-history.ts'
import { importRun } from '../../../../main/core/imports/run-import.ts'
import { undoImport } from '../../../../main/core/imports/undo-import.ts'
import type { Database } from '../../../../main/core/platform.ts'
import type { Tools } from '../../../../main/core/tools.ts'
import { connect } from '../../../../main/platform/database/connect.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { openTestWorkspace, quiet } from '../open-test-workspace.ts'
import { statesOf } from '../read-tables.ts'
import { askSystem } from './ask-system.ts'
import { changingDays, twoDays } from './changing-days.ts'
import { expectKeptIntervals, legsOf } from './expect-kept-intervals.ts'

const script = fileURLToPath(new URL('./run-until-killed.ts', import.meta.url))
const moments = 10

/** All legs and states, whatever their numbers. */
const rowsOf = (database: Database) => ({ legs: [...legsOf(database).values()].flat(), states: statesOf(database) })

/** What must be the same whatever happened on the way. */
function outcome(database: Database, importNo: number) {
  const { read, added, changed, unchanged, refused, flagged, checkpoint, state } = importRun(
    { database } as Tools,
    importNo,
  )
  const problems = database.prepare('SELECT code, cells FROM import_problem ORDER BY no').all<object>()
  const counts = { read, added, changed, unchanged, refused, flagged, checkpoint, state }
  return { counts, problems, ...rowsOf(database) }
}

describe.each(['calls', 'states'] as const)('an import of %s whose process is killed', (stream) => {
  it(`at each of ${moments} moments, loses and doubles nothing`, async () => {
    const { tools, database, path, folder, integrate } = await openTestWorkspace()
    integrate()
    await askSystem(tools, changingDays(1), stream, twoDays)
    const { no } = createHistoryRun(tools, { stream, integrationNo: 1, source: 'byHand', window: twoDays })
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()

    const copy = (name: string) => {
      const file = join(folder, name)
      copyFileSync(path, file)
      return file
    }
    const opened = (file: string) => {
      const one = connect(file)
      onTestFinished(() => one.close())
      return { database: one, tools: { ...tools, database: one } }
    }
    const goOn = (given: Tools) => runHistory({ importNo: no }, { ...changingDays(2), tools: given }, quiet)

    let writes = 0
    const clean = opened(copy('clean.ponte'))
    const counting: Database = {
      ...clean.database,
      prepare: (sql) => {
        const statement = clean.database.prepare(sql)
        return {
          ...statement,
          run: (...values) => {
            writes += 1
            return statement.run(...values)
          },
        }
      },
    }
    await goOn({ ...tools, database: counting })
    const expected = outcome(clean.database, no)
    const before = rowsOf(database)

    const kill = async (moment: number): Promise<string> => {
      const file = copy(`${moment}.ponte`)
      const at = Math.floor(((moment + 0.5) * writes) / moments)
      await new Promise<void>((resolve, reject) => {
        execFile(process.execPath, [script, file, String(no), String(at)], (error, stdout) => {
          if (error?.signal === 'SIGKILL') resolve()
          else reject(new Error(`it was not killed: ${stdout}`, { cause: error }))
        })
      })
      return file
    }
    const checkpoints = new Set<number>()
    for (const file of await Promise.all(Array.from({ length: moments }, (_, moment) => kill(moment)))) {
      const killed = opened(file)
      expectKeptSums(killed.database)
      expectKeptIntervals(killed.database)
      checkpoints.add(importRun(killed.tools, no).checkpoint)
      await goOn(killed.tools)
      expect(outcome(killed.database, no)).toEqual(expected)
      expectKeptIntervals(killed.database)
      await undoImport(no, killed.tools, quiet)
      expect(rowsOf(killed.database)).toEqual(before)
      expectKeptSums(killed.database)
    }
    // the moments were really apart
    expect(checkpoints.size).toBeGreaterThan(2)
  }, 60_000)
})
