import { describe, expect, it } from 'vitest'
import { addIntegration } from '../../../../main/core/integrations/integrations.ts'
import { pauseIntegration, resumeIntegration } from '../../../../main/core/integrations/pause.ts'
import { overviewOf } from '../../../../main/core/overview/overview.ts'
import { assignmentBoard } from '../../../../main/core/people/assignments.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const fields = { name: 'Line', system: 'five9', zone: 'Europe/Berlin', way: 'ponteDelivers', draft: false } as const
const reader = { readSettings: () => ({}), accountKey: () => null }

describe('what a connection needs of a person', () => {
  it('is the first import, then to resume it, and before all else to repair it', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, { ...fields, settings: {} }, reader)
    const kinds = () =>
      overviewOf(tools, (one) => assignmentBoard(tools, one))
        .todo.filter(({ integrationId }) => integrationId === id)
        .map(({ kind }) => kind)
    expect(kinds()).toEqual(['firstImport'])
    pauseIntegration(tools, id)
    expect(kinds()).toEqual(['resumeIntegration', 'firstImport'])
    database
      .prepare("INSERT INTO stream_condition (integration_no, stream, trouble_owner) VALUES (1, 'calls', 'planner')")
      .run()
    expect(kinds()).toEqual(['resumeIntegration', 'firstImport'])
    resumeIntegration(tools, id)
    expect(kinds()).toEqual(['repairConnection', 'firstImport'])
  })
})
