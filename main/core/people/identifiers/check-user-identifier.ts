import type { IdentifierCheck } from '../../../../preload/contract/identifiers.ts'
import type { Tools } from '../../tools.ts'
import { type CheckedRule, judgeIdentifier } from './check-identifier.ts'
import { KnownIdentifiers } from './known-identifiers.ts'

/**
 * Checks what a person types or pastes as the identifier of a user, against the other users of the integration. `userId` is whose it is; null
 * for a new one. What the system has written itself, in a list or in its states, is right.
 */
export function checkUserIdentifier(
  { database }: Tools,
  asked: { readonly integrationNo: number; readonly userId: string | null; readonly identifier: string },
  rule: CheckedRule,
): IdentifierCheck {
  const others = database
    .prepare('SELECT identifier, origin FROM external_user WHERE integration_no = ? AND id IS NOT ?')
    .all<{ identifier: string; origin: string }>(asked.integrationNo, asked.userId)
  const known = new KnownIdentifiers({
    system: others.filter(({ origin }) => origin !== 'person').map(({ identifier }) => identifier),
    list: others.filter(({ origin }) => origin === 'person').map(({ identifier }) => identifier),
  })
  return judgeIdentifier(asked.identifier, rule, known)
}
