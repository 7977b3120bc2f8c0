import type { LiveBoard, LiveState } from '../../../preload/contract/connection.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { App } from '../../app/app.ts'
import { connectionFailure } from '../../app/connection-failure.ts'
import { receives } from '../../app/receives.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { failureError } from './known-failure.ts'
import { needSecret } from './open-secrets.ts'
import { readReceiverPlace } from './read-receiver-place.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'
import { instantWriter } from './write-instant.ts'

/**
 * `ponte live`: one line for every agent at first, then for each one who changes; until Ctrl+C, or until nobody reads any more. Of a system
 * that sends what happens it hears for itself, so the data folder must be free.
 */
export function live(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(
    given,
    terminal,
    async (app) => {
      const integration = await integrationNamed(app, given.needed('integration'))
      const { system, way } = integration
      const isReceived = receives({ system, way })
      if (isReceived) await needReceiver(app, integration)
      else await needSecret(app, integration, terminal)
      const stop = new AbortController()
      const end = () => stop.abort()
      terminal.signal.addEventListener('abort', end, { once: true })
      if (terminal.signal.aborted) end()
      terminal.onReaderGone(end)
      const write = lineWriter(given.flag('json') === true)
      let trouble = ''
      for await (const board of await app.client.live.watch(
        { integrationId: integration.id },
        { signal: stop.signal },
      )) {
        for (const agent of board.agents) terminal.say(write(agent))
        const sentence = troubleIn(board, terminal)
        if (sentence !== trouble && sentence !== '' && board.state === 'waiting') terminal.note(sentence)
        trouble = sentence
        if (board.state === 'paused') throw fail('integrationPaused', { name: integration.name })
        if (board.state !== 'failed') continue
        if (isReceived) await failReceiver(app)
        if (board.trouble === null) throw fail('connectionMissing', { name: integration.name })
        throw connectionFailure(integration.name, board.trouble, sentence)
      }
      return { value: undefined, lines: [] }
    },
    { receiverPlace: readReceiverPlace(given) },
  )
}

/** Without a token nobody could send anything. Fails with `tokenMissing`. */
async function needReceiver({ client }: App, { id, name }: Integration): Promise<void> {
  const { tokens } = await client.notifications.status({ id })
  if (tokens.length === 0) throw fail('tokenMissing', { name })
}

async function failReceiver({ client }: App): Promise<void> {
  const { failure } = await client.notifications.receiver({})
  if (failure !== null) throw failureError(failure)
}

function troubleIn({ trouble }: LiveBoard, { language }: Terminal): string {
  return trouble === null ? '' : words(language, `checks.code.${trouble.code}`, trouble.details)
}

function lineWriter(isJson: boolean): (agent: LiveState) => string {
  const instant = instantWriter()
  return ({ identifier, name, state, since, activityId, employee }) => {
    const start = since === null ? null : instant(since)
    if (isJson) return JSON.stringify({ identifier, name, state, since: start, activityId, employee })
    return [start ?? '–', identifier, state ?? '–', String(activityId), employee ?? ''].join('  ').trimEnd()
  }
}
