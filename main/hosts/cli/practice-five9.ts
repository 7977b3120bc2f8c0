import { fail } from '../../../preload/contract/failure.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { readPort } from './read-port.ts'
import type { Terminal } from './terminal.ts'

/** `ponte practice five9`: a Five9 on this computer, with two weeks that end now, until Ctrl+C. Its user is invented. */
export async function practiceFive9(given: Given, terminal: Terminal): Promise<Answer> {
  const port = readPort(given)
  const [{ startPracticeFive9 }, { practiceUser }] = await Promise.all([
    import('../../practice/five9/start-practice-five9.ts'),
    import('../../practice/five9/offered-switches.ts'),
  ])
  const server = await startPracticeFive9({ port, upToNow: true }).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw isTaken ? fail('portInUse', { port }) : error
  })
  const told = { endpoint: server.endpoint, user: practiceUser, password: server.accounts.passwordOf(practiceUser) }
  if (given.flag('json') === true) terminal.say(JSON.stringify(told))
  else
    for (const [key, value] of Object.entries(told))
      terminal.say(words(terminal.language, `cli.practice.${key}`, { value }))
  await stopped(terminal.signal)
  await server.close()
  return { value: undefined, lines: [] }
}

function stopped(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  signal.addEventListener('abort', () => resolve(), { once: true })
  if (signal.aborted) resolve()
  return promise
}
