import type { Holder } from '../../../../preload/contract/assignments.ts'
import { fail } from '../../../../preload/contract/failure.ts'
import { integrationById } from '../../integrations/integrations.ts'
import type { EmployeeRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'
import { userById } from '../external-users.ts'
import { briefOf } from '../propose-pairs.ts'
import { readHoldings } from './read-holdings.ts'

/** Who had an identifier on which days, the first one first. Fails with `integrationNotFound`, `userNotFound`. */
export function listHolders(
  tools: Tools,
  { integrationId, userId }: { readonly integrationId: string; readonly userId: string },
): Holder[] {
  const { no } = integrationById(tools, integrationId)
  const user = userById(tools, userId)
  if (user.integration_no !== no) throw fail('userNotFound', { identifier: user.identifier })
  const employee = tools.database.prepare('SELECT * FROM employee WHERE no = ?')
  return readHoldings(tools.database, user.no).map(({ employeeNo, from, to }) => {
    const row = employee.one<EmployeeRow>(employeeNo)
    return { employee: briefOf(row), leftAfter: row.valid_to, from, to }
  })
}
