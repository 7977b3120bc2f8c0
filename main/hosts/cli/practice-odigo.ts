import { fail } from '../../../preload/contract/failure.ts'
import type { OdigoState } from '../../practice/odigo/start-practice-odigo.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

// more agents than any service centre that is planned in one go
const mostAgents = 10_000
// how often it is looked whether the receiver still answers
const look = 250

/**
 * `ponte practice odigo`: invented agents whose states go to a notification URL of this computer, until Ctrl+C. Then says how many messages
 * were acknowledged, and how many refused or not answered; on the way when that begins or ends.
 */
export async function practiceOdigo(given: Given, terminal: Terminal): Promise<Answer> {
  const agents = readCount(given, 'agents', 200, mostAgents)
  // an agent changes once a second at most
  const rate = readCount(given, 'rate', Math.max(1, Math.round(agents / 30)), agents)
  const { startPracticeOdigo } = await import('../../practice/odigo/start-practice-odigo.ts')
  const { offeredOdigoSwitches } = await import('../../practice/odigo/offered-odigo-switches.ts')
  const odigo = startPracticeOdigo({ agents, lines: rate > 50 ? 64 : 4 })
  const encoding = offeredOdigoSwitches.find(({ id }) => id === 'encoding')
  encoding?.set(odigo.switches, given.text('encoding') ?? 'json')
  Object.assign(odigo.switches, {
    notifications: true,
    hasDetails: given.flag('details') === true,
    pace: (agents / rate) * 1000,
  })
  const say = (key: string, details: Readonly<Record<string, number>>) =>
    words(terminal.language, `cli.practiceOdigo.${key}`, details)
  try {
    if (!odigo.setAddress(given.needed('url'))) throw fail('inputInvalid', { field: 'url' })
    odigo.restart()
    const isJson = given.flag('json') === true
    if (!isJson) terminal.say(say('sending', { count: agents, rate }))
    const tell = isJson ? terminal.note : terminal.say
    await untilStopped(terminal, odigo.state, (state) => tell(say(state === 'sending' ? 'again' : state, {})))
    const { sent, failed } = odigo.state()
    return { value: { sent, failed }, lines: [say('ended', { sent, failed })] }
  } finally {
    odigo.close()
  }
}

function readCount(given: Given, option: string, otherwise: number, most: number): number {
  const text = given.text(option)
  if (text === undefined) return otherwise
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw new UsageError('usage.count', { value: text, most: String(most) })
  return Number(text)
}

/** Tells whenever it becomes another state, as often as it does. */
function untilStopped(
  { signal }: Terminal,
  state: () => OdigoState,
  tell: (state: OdigoState['state']) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let last: OdigoState['state'] = 'sending'
    const clock = setInterval(() => {
      const now = state().state
      if (now !== last) tell(now)
      last = now
    }, look)
    const stop = (): void => {
      clearInterval(clock)
      resolve()
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
}
