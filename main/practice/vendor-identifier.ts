import type { SystemFacts } from '../../preload/contract/systems.ts'
import type { PracticeUser } from './company.ts'

/** What an identifier looks like in a system, as far as it is known. */
export type IdentifierForm = Readonly<Pick<SystemFacts['identifier'], 'kind' | 'shape'>> & { readonly example: string }

/**
 * The identifier of the user at that place of the list, in the form that the system has: an address, a number with the zeros that belong to
 * it, a number of as many digits as the example, or a login.
 */
export function vendorIdentifier(user: PracticeUser, at: number, { kind, shape, example }: IdentifierForm): string {
  const login = user.identifier
    .trim()
    .toLowerCase()
    .replace(/@.*$/, '')
    .replaceAll(/[^a-z0-9.]/g, '')
  if (shape === 'email') return user.email === '' ? `${login}.${at}@example.com` : user.email.toLowerCase()
  if (kind === 'agentId' || /^\d+$/.test(example)) {
    const first = example.startsWith('0') ? 0 : 10 ** (example.length - 1)
    return String(first + 100 + at).padStart(example.length, '0')
  }
  // short enough for every system that says how long a login may be
  return `${login.slice(0, 16)}${at}`
}
