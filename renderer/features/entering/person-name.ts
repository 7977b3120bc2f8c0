import type { EnteringPerson } from '../../../preload/contract/entering.ts'

/** As injixo's own lists have it: last name first. */
export function personName({ lastName, firstName }: Pick<EnteringPerson, 'lastName' | 'firstName'>): string {
  return [lastName, firstName].filter(Boolean).join(', ')
}
