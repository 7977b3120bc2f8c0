import { fail } from '../../../preload/contract/failure.ts'
import type { App } from '../../app/app.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { readReceiverPlace } from './read-receiver-place.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte odigo token`: makes a token and prints its notification URL, which is never shown again; or revokes all there are. */
export async function odigoToken(given: Given, terminal: Terminal): Promise<Answer> {
  const isRotation = given.flag('rotate') === true
  const isRevocation = given.flag('revoke') === true
  if (isRotation && isRevocation) throw new UsageError('usage.either', { one: '--rotate', other: '--revoke' })
  const receiverPlace = readReceiverPlace(given)
  return withApp(
    given,
    terminal,
    async (app) => {
      const { id, name } = await integrationNamed(app, given.needed('integration'))
      if (isRevocation) return revokeAll(app, id, terminal)
      const { tokens } = await app.client.notifications.status({ id })
      if (tokens.length > 0 && !isRotation) throw fail('tokenExists', { name })
      const { url } = await app.client.notifications.makeToken({ id })
      const count = (await app.client.notifications.status({ id })).tokens.length
      const word = (key: string) => words(terminal.language, `cli.token.${key}`, { count })
      return { value: { url, tokens: count }, lines: [url, word('once'), word('valid')] }
    },
    { receiverPlace },
  )
}

async function revokeAll({ client }: App, id: string, { language }: Terminal): Promise<Answer> {
  const { tokens } = await client.notifications.status({ id })
  for (const { id: tokenId } of tokens) await client.notifications.revokeToken({ id, tokenId })
  return {
    value: { revoked: tokens.length, tokens: 0 },
    lines: [words(language, 'cli.token.revoked', { count: tokens.length })],
  }
}
