import type { Token } from '../../../preload/contract/notifications.ts'
import type { NotificationTokenRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'

// while a sender changes from one to the other
const mostTokens = 2

/** Valid tokens of an integration, newest first. */
export function listTokens({ database }: Tools, integrationNo: number): Token[] {
  return database
    .prepare('SELECT * FROM notification_token WHERE integration_no = ? ORDER BY no DESC')
    .all<NotificationTokenRow>(integrationNo)
    .map(tokenOf)
}

/** Keeps the SHA-256 of a new token; at most two are valid: with a third the oldest one goes. */
export function addToken(tools: Tools, integrationNo: number, hash: string): Token {
  const { database, clock, newId } = tools
  return database.atomically(() => {
    const token: Token = { id: newId(), createdAt: clock.now(), lastUsedAt: null }
    database
      .prepare('INSERT INTO notification_token (id, integration_no, hash, created_at) VALUES (?, ?, ?, ?)')
      .run(token.id, integrationNo, hash, token.createdAt)
    for (const { id } of listTokens(tools, integrationNo).slice(mostTokens)) removeToken(tools, integrationNo, id)
    return token
  })
}

/** Answers whether it was there. */
export function removeToken({ database }: Tools, integrationNo: number, tokenId: string): boolean {
  return (
    database.prepare('DELETE FROM notification_token WHERE integration_no = ? AND id = ?').run(integrationNo, tokenId)
      .changes > 0
  )
}

function tokenOf({ id, created_at: createdAt, last_used_at: lastUsedAt }: NotificationTokenRow): Token {
  return { id, createdAt, lastUsedAt }
}
