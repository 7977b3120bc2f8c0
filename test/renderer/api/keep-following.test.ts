import { expect, test } from 'vitest'
import { keepFollowing } from '../../../renderer/api/keep-following.ts'

/** A stream that tells what it is given and then breaks off or ends. */
async function* stream(events: readonly string[], breaks: boolean): AsyncGenerator<string> {
  yield* events
  await Promise.resolve()
  if (breaks) throw new Error('broken')
}

test('a stream that breaks off is opened again, and that it was is told before anything new', async () => {
  const ends = new AbortController()
  const heard: string[] = []
  const streams = [stream(['a', 'b'], true), stream(['c'], false), stream(['d'], false)]
  await keepFollowing(
    async () => streams.shift() ?? stream([], false),
    (event) => {
      heard.push(event)
      if (event === 'd') ends.abort()
    },
    ends.signal,
    () => heard.push('opened again'),
  )
  expect(heard).toEqual(['a', 'b', 'opened again', 'c', 'opened again', 'd'])
})
