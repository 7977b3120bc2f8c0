import { runHistory } from '../../../../main/core/history/run-history.ts'
import type { Database } from '../../../../main/core/platform.ts'
import { connect } from '../../../../main/platform/database/connect.ts'
import { changingDays } from './changing-days.ts'

/**
 * A process of its own that goes on with a run and kills itself, as a power cut does, when it has written so many times: arguments are the
 * workspace, the run's number and the count. Ends by itself, with that word, when the run was done before.
 */
const [path = '', importNo = '', writes = ''] = process.argv.slice(2)
const database = connect(path)
let left = Number(writes)
const counted: Database = {
  ...database,
  prepare: (sql) => {
    const statement = database.prepare(sql)
    return {
      ...statement,
      run: (...values) => {
        left -= 1
        if (left <= 0) process.kill(process.pid, 'SIGKILL')
        return statement.run(...values)
      },
    }
  },
}
const tools = { database: counted, clock: { now: () => Date.UTC(2026, 10, 1), zone: () => 'UTC' }, newId: () => '' }
const context = { signal: { aborted: false, throwIfAborted: () => {} }, progress: () => {} }
await runHistory(
  { importNo: Number(importNo) },
  { ...changingDays(2), tools: { ...tools, newId: () => crypto.randomUUID() } },
  context,
)
process.stdout.write('done')
