import type { AdminCalls } from './admin-calls.ts'
import { CheckFailed } from './check-ways.ts'
import type { Five9Client } from './client.ts'
import { Five9Failure } from './five9-failure.ts'

/** Which role is missing, where Five9 only says that a right is. What is no missing right, or cannot be told, stays as it is. */
export async function explainRight(
  error: unknown,
  calls: Pick<AdminCalls, 'userRights'>,
  user: string,
  needed: readonly ('admin' | 'reporting')[],
): Promise<unknown> {
  if (!(error instanceof Five9Failure) || error.code !== 'permissionMissing') return error
  try {
    const rights = await calls.userRights(user)
    const missing = needed.find((role) => rights !== undefined && !rights.roles.includes(role))
    return missing === undefined ? error : new CheckFailed('roleMissing', { role: missing.toUpperCase() })
  } catch (failure) {
    // It failed already; that the reason cannot be had makes it no other failure.
    if (failure instanceof Five9Failure) return error
    throw failure
  }
}

/** Which role statistics are refused for. A user with every right that can be seen lacks SUPERVISOR: Five9 names no other. */
export async function explainLiveRight(
  error: Five9Failure,
  client: Pick<Five9Client, 'admin'>,
  user: string,
): Promise<unknown> {
  if (error.code !== 'permissionMissing') return error
  const explained = await client.admin((calls) => explainRight(error, calls, user, ['admin']))
  return explained === error ? new CheckFailed('supervisorMissing', { role: 'SUPERVISOR' }) : explained
}
