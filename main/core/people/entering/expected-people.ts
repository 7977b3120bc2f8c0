import type { EnteringPerson } from '../../../../preload/contract/entering.ts'
import type { ExpectedPerson } from './compare-entered.ts'

/** A person to enter as a comparison needs it. */
export function expectedOf({ employeeId, lastName, firstName, target }: EnteringPerson): ExpectedPerson {
  return { employeeId, name: [lastName, firstName].filter(Boolean).join(', '), target }
}
