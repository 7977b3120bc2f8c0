import { Failure, fail } from '../../preload/contract/failure.ts'
import type { Secrets } from '../core/platform.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'

/** Secret fields of a system's form that Ponte keeps for somebody else, as an envelope that is opened once. */
export function handedOverFields({ system }: Pick<IntegrationRow, 'system'>): readonly string[] {
  const fields = registry[system as System['id']].connection?.fields ?? []
  return fields.filter(({ kind, isHandedOver }) => kind === 'secret' && isHandedOver === true).map(({ id }) => id)
}

/** Whether a secret lies there; a damaged file is told where secrets are looked after, lists go on. */
export function isSealed(secrets: Pick<Secrets, 'has'>, owner: string, field: string): boolean {
  try {
    return secrets.has(owner, field)
  } catch {
    return false
  }
}

/** The secret, which is not kept any longer. Fails with `secretMissing`, `secretsLocked`, `secretsKeyMissing`; then it stays. */
export async function takeOut(
  secrets: Secrets,
  { id, name }: Pick<IntegrationRow, 'id' | 'name'>,
  field: string,
): Promise<string> {
  try {
    const secret = await secrets.use(id, field, (value) => Promise.resolve(value))
    await secrets.clear(id, field)
    return secret
  } catch (error) {
    // by the name that a person gave, not by ours
    if (error instanceof Failure && error.code === 'secretMissing') throw fail('secretMissing', { name })
    throw error
  }
}
