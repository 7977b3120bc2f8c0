import type { Ledger } from '../../../../preload/contract/ledger.ts'
import { integrationById } from '../../integrations/integrations.ts'
import { localParts } from '../../states/zone.ts'
import type { Tools } from '../../tools.ts'
import type { AssignmentBoard } from '../assignments.ts'
import { statesAfterLeaving } from './states-after-leaving.ts'
import { sumLedger } from './sum-ledger.ts'

/** What stays invisible in injixo for want of an assignment, on both sides. */
export function ledgerOf(tools: Tools, integrationId: string, board: AssignmentBoard): Ledger {
  const { database, clock } = tools
  const { no, zone } = integrationById(tools, integrationId)
  const strangers = database
    .prepare("SELECT id FROM external_user WHERE integration_no = ? AND origin = 'states'")
    .all<{ id: string }>(no)
  const leaving = new Map(
    database
      .prepare('SELECT id, valid_to FROM employee WHERE valid_to IS NOT NULL')
      .all<{ id: string; valid_to: string }>()
      .map(({ id, valid_to }) => [id, valid_to]),
  )
  const { days } = database
    .prepare('SELECT count(*) AS days FROM state_day WHERE integration_no = ?')
    .one<{ days: number }>(no)
  const today = localParts(clock.now(), zone).day
  return sumLedger({
    rows: board.rows,
    employeesWithout: board.employeesWithout.map((one) => ({ ...one, validTo: leaving.get(one.id) ?? null })),
    strangers: new Set(strangers.map(({ id }) => id)),
    today,
    days,
    afterLeaving: statesAfterLeaving(database, { no, zone, today }),
  })
}
