import { fail } from '../../../../preload/contract/failure.ts'
import { integrationById } from '../../integrations/integrations.ts'
import { nextNumber, readEntity } from '../../journal/apply-change.ts'
import type { Change, EntityRow } from '../../journal/entities.ts'
import { changeByPerson } from '../../journal/journal.ts'
import { localParts } from '../../states/zone.ts'
import type { Tools } from '../../tools.ts'
import { noLongerOpen } from '../assignments.ts'
import { employeeById } from '../employees.ts'
import { userById } from '../external-users.ts'
import { handOver } from './hand-over.ts'
import { type KeptHolding, readHoldings } from './read-holdings.ts'

interface Order {
  readonly integrationId: string
  readonly userId: string
  /** Null: nobody's since. */
  readonly employeeId: string | null
  /** `YYYY-MM-DD` in the zone of the integration. */
  readonly from: string
}

/**
 * An identifier that is somebody else's since a day: the days before keep their holder. One step; `changed` false: it was so already. Fails with
 * `integrationNotFound`, `userNotFound`, `employeeNotFound`, and `rangeInvalid` for a day to come: what is shown as of today has to be of today.
 */
export function handOverIdentifier(tools: Tools, order: Order): { changed: boolean } {
  const { database, clock } = tools
  const { no: integrationNo, zone } = integrationById(tools, order.integrationId)
  const user = userById(tools, order.userId)
  if (user.integration_no !== integrationNo) throw fail('userNotFound', { identifier: user.identifier })
  const today = localParts(clock.now(), zone).day
  if (order.from > today) throw fail('rangeInvalid', { from: order.from, to: today })
  const before = readHoldings(database, user.no)
  const after = handOver(before, order.from, order.employeeId === null ? null : nextHolding(tools, user.no, order))
  const changes = changesBetween(tools, user.no, before, after)
  if (changes.length === 0) return { changed: false }
  const isHeld = after.at(-1)?.to === null
  changeByPerson(database, clock, { operation: 'handedOver', subject: user.identifier }, [
    ...changes,
    ...(isHeld ? noLongerOpen(tools, user) : []),
  ])
  return { changed: true }
}

function nextHolding(tools: Tools, userNo: number, { employeeId, from }: Order): KeptHolding {
  const { no: employeeNo } = employeeById(tools, employeeId ?? '')
  const evidence = { origin: 'byHand', evidence: '[]', assignedAt: tools.clock.now() }
  return { userNo, no: null, employeeNo, from, to: null, ...evidence }
}

function changesBetween(
  { database }: Tools,
  userNo: number,
  before: readonly KeptHolding[],
  after: readonly KeptHolding[],
): Change[] {
  const earlier = before.flatMap(({ no }): Change[] => {
    if (no === null) return []
    const row = readEntity(database, 'earlierAssignment', no)
    const now = after.find((one) => one.no === no && one.to !== null)
    const wanted = now === undefined ? null : earlierRow(no, now)
    return row?.valid_to === wanted?.valid_to
      ? []
      : [{ entity: 'earlierAssignment', key: no, before: row, after: wanted }]
  })
  const ended = after.find(({ no, to }) => no === null && to !== null)
  const no = nextNumber(database, 'earlierAssignment')
  const current = after.find(({ to }) => to === null)
  const standing = readEntity(database, 'assignment', userNo)
  const isSame =
    (standing?.employee_no ?? null) === (current?.employeeNo ?? null) &&
    (standing?.valid_from ?? null) === (current?.from ?? null)
  return [
    ...earlier,
    ...(ended === undefined
      ? []
      : [{ entity: 'earlierAssignment', key: no, before: null, after: earlierRow(no, ended) } as const]),
    ...(isSame
      ? []
      : [
          { entity: 'assignment', key: userNo, before: standing, after: current ? currentRow(current) : null } as const,
        ]),
  ]
}

const currentRow = (one: KeptHolding) => ({
  external_user_no: one.userNo,
  employee_no: one.employeeNo,
  origin: one.origin,
  evidence: one.evidence,
  assigned_at: one.assignedAt,
  valid_from: one.from,
})

const earlierRow = (no: number, one: KeptHolding): EntityRow => ({ no, ...currentRow(one), valid_to: one.to })
