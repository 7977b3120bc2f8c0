import { implement } from '@orpc/server'
import { contract } from '../../preload/contract/index.ts'
import type { AppState } from './app-state.ts'
import { crossing } from './failures.ts'

/** The contract with failures turned into words of the list, before anything else can happen to a call; also those that come late in a stream. */
export function implementer({ ports }: AppState) {
  const asWord = (error: unknown) => crossing(error, ports.log, ports.newId)
  return implement(contract).use(async ({ next }) => {
    try {
      const answer = await next()
      return isStream(answer.output) ? { ...answer, output: streamOf(answer.output, asWord) } : answer
    } catch (error) {
      throw asWord(error)
    }
  })
}
export type Implementer = ReturnType<typeof implementer>

type Stream = AsyncGenerator<unknown, unknown, void>

function isStream(output: unknown): output is Stream {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output
}

/** The same stream, asked and ended directly: one that waits could not be told by a generator around it that nobody listens any more. */
function streamOf(stream: Stream, asWord: (error: unknown) => Error): Stream {
  const carried: Stream = {
    next: () =>
      stream.next().catch((error: unknown) => {
        throw asWord(error)
      }),
    return: (value) => stream.return(value),
    throw: (error: unknown) => stream.throw(error),
    [Symbol.asyncIterator]: () => carried,
    [Symbol.asyncDispose]: async () => {
      await stream.return(undefined)
    },
  }
  return carried
}
