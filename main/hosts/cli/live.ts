import type { LiveBoard, LiveState } from '../../../preload/contract/connection.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { connectionFailure } from '../../app/connection-failure.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { needSecret } from './open-secrets.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'
import { instantWriter } from './write-instant.ts'

/** `ponte live`: one line for every agent at first, then for each one who changes; until Ctrl+C, or until nobody reads any more. */
export function live(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    const integration = await integrationNamed(app, given.needed('integration'))
    await needSecret(app, integration, terminal)
    const stop = new AbortController()
    const end = () => stop.abort()
    terminal.signal.addEventListener('abort', end, { once: true })
    if (terminal.signal.aborted) end()
    terminal.onReaderGone(end)
    const write = lineWriter(given.flag('json') === true)
    let trouble = ''
    for await (const board of await app.client.live.watch({ integrationId: integration.id }, { signal: stop.signal })) {
      for (const agent of board.agents) terminal.say(write(agent))
      const sentence = troubleIn(board, terminal)
      if (sentence !== trouble && sentence !== '' && board.state === 'waiting') terminal.note(sentence)
      trouble = sentence
      if (board.state === 'paused') throw fail('integrationPaused', { name: integration.name })
      if (board.state !== 'failed') continue
      if (board.trouble === null) throw fail('connectionMissing', { name: integration.name })
      throw connectionFailure(integration.name, board.trouble, sentence)
    }
    return { value: undefined, lines: [] }
  })
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
